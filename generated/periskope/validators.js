// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
"use strict";
exports.request = validate20;
const schema31 = {"type":"object","required":["contact_name","contact_id"],"properties":{"contact_name":{"type":"string","x-source":"L115-118"},"contact_id":{"type":"string","pattern":"^\\d+$","description":"Country code and number, no special characters","x-source":["L119-126"]},"labels":{"type":"string","description":"Label names, separated by commas","x-source":"L127-133"},"is_internal":{"type":"boolean","default":false,"x-source":"L134-140"}}};
const pattern4 = new RegExp("^\\d+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contact_name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_name"},message:"must have required property '"+"contact_name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.contact_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_id"},message:"must have required property '"+"contact_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.contact_name !== undefined){
if(typeof data.contact_name !== "string"){
const err2 = {instancePath:instancePath+"/contact_name",schemaPath:"#/properties/contact_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
}
if(data.contact_id !== undefined){
let data1 = data.contact_id;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/contact_id",schemaPath:"#/properties/contact_id/pattern",keyword:"pattern",params:{pattern: "^\\d+$"},message:"must match pattern \""+"^\\d+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/contact_id",schemaPath:"#/properties/contact_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
}
if(data.labels !== undefined){
if(typeof data.labels !== "string"){
const err5 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
}
if(data.is_internal !== undefined){
if(typeof data.is_internal !== "boolean"){
const err6 = {instancePath:instancePath+"/is_internal",schemaPath:"#/properties/is_internal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"contact_name":true,"contact_id":true,"labels":true,"is_internal":true},"dynamicProps":false,"dynamicItems":false};

exports.contact = validate21;
const schema32 = {"description":"The document lists no properties, only an example and a link to a companion page. What was sent is a MUST, except labels, which the document assigns to chats (PX-08). The others are a SHOULD, and may be null if the types that the provider publishes allow it; those that every example has with a value are required.","type":"object","required":["contact_color","contact_id","contact_name","contact_type","is_internal","is_wa_contact","labels","org_id","updated_at"],"properties":{"chat_ids":{"description":"Ids of WhatsApp chats","type":["array","null"],"items":{"type":"string","pattern":"^.+@[a-z.]+$"},"x-source":["L219-241","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"contact_color":{"description":"A colour in hexadecimal digits","type":["string","null"],"pattern":"^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$","x-source":["L242","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"contact_id":{"type":"string","x-source":["L243","L122-124"]},"contact_image":{"description":"The address of an image; empty or null without one","type":["string","null"],"pattern":"^(?:https?://\\S+)?$","x-source":["L244-245","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"contact_name":{"type":"string","x-source":["L246","L118"]},"contact_type":{"type":["string","null"],"x-source":["L247","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"is_imported":{"type":["boolean","null"],"x-source":["L248","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"is_internal":{"type":"boolean","x-source":["L249","L137-140"]},"is_my_contact":{"type":["boolean","null"],"x-source":["L250","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"is_wa_contact":{"type":["boolean","null"],"x-source":["L251","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"label_ids":{"type":["object","null"],"description":"Label ids as keys, each with the value true","additionalProperties":{"const":true},"x-source":"L252-254","x-level":"SHOULD"},"labels":{"type":"array","items":{"type":"string"},"x-source":["L255-257","L131-133","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"org_id":{"type":"string","pattern":"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$","x-source":["L258","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"},"updated_at":{"type":["string","null"],"description":"ISO 8601 with any offset","x-source":["L259","https://docs.periskope.app/api-reference/objects/the-contact-object"],"x-level":"SHOULD"}}};
const pattern5 = new RegExp("^.+@[a-z.]+$", "u");
const pattern6 = new RegExp("^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$", "u");
const pattern7 = new RegExp("^(?:https?://\\S+)?$", "u");
const pattern8 = new RegExp("^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contact_color === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_color"},message:"must have required property '"+"contact_color"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.contact_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_id"},message:"must have required property '"+"contact_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.contact_name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_name"},message:"must have required property '"+"contact_name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.contact_type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_type"},message:"must have required property '"+"contact_type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data.is_internal === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is_internal"},message:"must have required property '"+"is_internal"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data.is_wa_contact === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is_wa_contact"},message:"must have required property '"+"is_wa_contact"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
if(data.labels === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
if(data.org_id === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "org_id"},message:"must have required property '"+"org_id"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
if(data.updated_at === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
if(data.chat_ids !== undefined){
let data0 = data.chat_ids;
if((!(Array.isArray(data0))) && (data0 !== null)){
const err9 = {instancePath:instancePath+"/chat_ids",schemaPath:"#/properties/chat_ids/type",keyword:"type",params:{type: schema32.properties.chat_ids.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err10 = {instancePath:instancePath+"/chat_ids/" + i0,schemaPath:"#/properties/chat_ids/items/pattern",keyword:"pattern",params:{pattern: "^.+@[a-z.]+$"},message:"must match pattern \""+"^.+@[a-z.]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/chat_ids/" + i0,schemaPath:"#/properties/chat_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.contact_color !== undefined){
let data2 = data.contact_color;
if((typeof data2 !== "string") && (data2 !== null)){
const err12 = {instancePath:instancePath+"/contact_color",schemaPath:"#/properties/contact_color/type",keyword:"type",params:{type: schema32.properties.contact_color.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err13 = {instancePath:instancePath+"/contact_color",schemaPath:"#/properties/contact_color/pattern",keyword:"pattern",params:{pattern: "^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"},message:"must match pattern \""+"^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
}
if(data.contact_id !== undefined){
if(typeof data.contact_id !== "string"){
const err14 = {instancePath:instancePath+"/contact_id",schemaPath:"#/properties/contact_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
}
if(data.contact_image !== undefined){
let data4 = data.contact_image;
if((typeof data4 !== "string") && (data4 !== null)){
const err15 = {instancePath:instancePath+"/contact_image",schemaPath:"#/properties/contact_image/type",keyword:"type",params:{type: schema32.properties.contact_image.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err16 = {instancePath:instancePath+"/contact_image",schemaPath:"#/properties/contact_image/pattern",keyword:"pattern",params:{pattern: "^(?:https?://\\S+)?$"},message:"must match pattern \""+"^(?:https?://\\S+)?$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.length < 1000 && vErrors.push(err16);
}
errors++;
}
}
}
if(data.contact_name !== undefined){
if(typeof data.contact_name !== "string"){
const err17 = {instancePath:instancePath+"/contact_name",schemaPath:"#/properties/contact_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
if(data.contact_type !== undefined){
let data6 = data.contact_type;
if((typeof data6 !== "string") && (data6 !== null)){
const err18 = {instancePath:instancePath+"/contact_type",schemaPath:"#/properties/contact_type/type",keyword:"type",params:{type: schema32.properties.contact_type.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
}
if(data.is_imported !== undefined){
let data7 = data.is_imported;
if((typeof data7 !== "boolean") && (data7 !== null)){
const err19 = {instancePath:instancePath+"/is_imported",schemaPath:"#/properties/is_imported/type",keyword:"type",params:{type: schema32.properties.is_imported.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.length < 1000 && vErrors.push(err19);
}
errors++;
}
}
if(data.is_internal !== undefined){
if(typeof data.is_internal !== "boolean"){
const err20 = {instancePath:instancePath+"/is_internal",schemaPath:"#/properties/is_internal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.length < 1000 && vErrors.push(err20);
}
errors++;
}
}
if(data.is_my_contact !== undefined){
let data9 = data.is_my_contact;
if((typeof data9 !== "boolean") && (data9 !== null)){
const err21 = {instancePath:instancePath+"/is_my_contact",schemaPath:"#/properties/is_my_contact/type",keyword:"type",params:{type: schema32.properties.is_my_contact.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.length < 1000 && vErrors.push(err21);
}
errors++;
}
}
if(data.is_wa_contact !== undefined){
let data10 = data.is_wa_contact;
if((typeof data10 !== "boolean") && (data10 !== null)){
const err22 = {instancePath:instancePath+"/is_wa_contact",schemaPath:"#/properties/is_wa_contact/type",keyword:"type",params:{type: schema32.properties.is_wa_contact.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.length < 1000 && vErrors.push(err22);
}
errors++;
}
}
if(data.label_ids !== undefined){
let data11 = data.label_ids;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err23 = {instancePath:instancePath+"/label_ids",schemaPath:"#/properties/label_ids/type",keyword:"type",params:{type: schema32.properties.label_ids.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.length < 1000 && vErrors.push(err23);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key0 in data11){
if(true !== data11[key0]){
const err24 = {instancePath:instancePath+"/label_ids/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/label_ids/additionalProperties/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.length < 1000 && vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data13 = data.labels;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(typeof data13[i1] !== "string"){
const err25 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.length < 1000 && vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.length < 1000 && vErrors.push(err26);
}
errors++;
}
}
if(data.org_id !== undefined){
let data15 = data.org_id;
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err27 = {instancePath:instancePath+"/org_id",schemaPath:"#/properties/org_id/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.length < 1000 && vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/org_id",schemaPath:"#/properties/org_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.length < 1000 && vErrors.push(err28);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data16 = data.updated_at;
if((typeof data16 !== "string") && (data16 !== null)){
const err29 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: schema32.properties.updated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.length < 1000 && vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.length < 1000 && vErrors.push(err30);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"chat_ids":true,"contact_color":true,"contact_id":true,"contact_image":true,"contact_name":true,"contact_type":true,"is_imported":true,"is_internal":true,"is_my_contact":true,"is_wa_contact":true,"label_ids":true,"labels":true,"org_id":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

exports.response200 = validate21;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contact_color === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_color"},message:"must have required property '"+"contact_color"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.contact_id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_id"},message:"must have required property '"+"contact_id"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.contact_name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_name"},message:"must have required property '"+"contact_name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.contact_type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact_type"},message:"must have required property '"+"contact_type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data.is_internal === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is_internal"},message:"must have required property '"+"is_internal"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data.is_wa_contact === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is_wa_contact"},message:"must have required property '"+"is_wa_contact"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
if(data.labels === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
if(data.org_id === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "org_id"},message:"must have required property '"+"org_id"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
if(data.updated_at === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated_at"},message:"must have required property '"+"updated_at"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
if(data.chat_ids !== undefined){
let data0 = data.chat_ids;
if((!(Array.isArray(data0))) && (data0 !== null)){
const err9 = {instancePath:instancePath+"/chat_ids",schemaPath:"#/properties/chat_ids/type",keyword:"type",params:{type: schema32.properties.chat_ids.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err10 = {instancePath:instancePath+"/chat_ids/" + i0,schemaPath:"#/properties/chat_ids/items/pattern",keyword:"pattern",params:{pattern: "^.+@[a-z.]+$"},message:"must match pattern \""+"^.+@[a-z.]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/chat_ids/" + i0,schemaPath:"#/properties/chat_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.contact_color !== undefined){
let data2 = data.contact_color;
if((typeof data2 !== "string") && (data2 !== null)){
const err12 = {instancePath:instancePath+"/contact_color",schemaPath:"#/properties/contact_color/type",keyword:"type",params:{type: schema32.properties.contact_color.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err13 = {instancePath:instancePath+"/contact_color",schemaPath:"#/properties/contact_color/pattern",keyword:"pattern",params:{pattern: "^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"},message:"must match pattern \""+"^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
}
if(data.contact_id !== undefined){
if(typeof data.contact_id !== "string"){
const err14 = {instancePath:instancePath+"/contact_id",schemaPath:"#/properties/contact_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
}
if(data.contact_image !== undefined){
let data4 = data.contact_image;
if((typeof data4 !== "string") && (data4 !== null)){
const err15 = {instancePath:instancePath+"/contact_image",schemaPath:"#/properties/contact_image/type",keyword:"type",params:{type: schema32.properties.contact_image.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern7.test(data4)){
const err16 = {instancePath:instancePath+"/contact_image",schemaPath:"#/properties/contact_image/pattern",keyword:"pattern",params:{pattern: "^(?:https?://\\S+)?$"},message:"must match pattern \""+"^(?:https?://\\S+)?$"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.length < 1000 && vErrors.push(err16);
}
errors++;
}
}
}
if(data.contact_name !== undefined){
if(typeof data.contact_name !== "string"){
const err17 = {instancePath:instancePath+"/contact_name",schemaPath:"#/properties/contact_name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
if(data.contact_type !== undefined){
let data6 = data.contact_type;
if((typeof data6 !== "string") && (data6 !== null)){
const err18 = {instancePath:instancePath+"/contact_type",schemaPath:"#/properties/contact_type/type",keyword:"type",params:{type: schema32.properties.contact_type.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
}
if(data.is_imported !== undefined){
let data7 = data.is_imported;
if((typeof data7 !== "boolean") && (data7 !== null)){
const err19 = {instancePath:instancePath+"/is_imported",schemaPath:"#/properties/is_imported/type",keyword:"type",params:{type: schema32.properties.is_imported.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.length < 1000 && vErrors.push(err19);
}
errors++;
}
}
if(data.is_internal !== undefined){
if(typeof data.is_internal !== "boolean"){
const err20 = {instancePath:instancePath+"/is_internal",schemaPath:"#/properties/is_internal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.length < 1000 && vErrors.push(err20);
}
errors++;
}
}
if(data.is_my_contact !== undefined){
let data9 = data.is_my_contact;
if((typeof data9 !== "boolean") && (data9 !== null)){
const err21 = {instancePath:instancePath+"/is_my_contact",schemaPath:"#/properties/is_my_contact/type",keyword:"type",params:{type: schema32.properties.is_my_contact.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.length < 1000 && vErrors.push(err21);
}
errors++;
}
}
if(data.is_wa_contact !== undefined){
let data10 = data.is_wa_contact;
if((typeof data10 !== "boolean") && (data10 !== null)){
const err22 = {instancePath:instancePath+"/is_wa_contact",schemaPath:"#/properties/is_wa_contact/type",keyword:"type",params:{type: schema32.properties.is_wa_contact.type},message:"must be boolean,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.length < 1000 && vErrors.push(err22);
}
errors++;
}
}
if(data.label_ids !== undefined){
let data11 = data.label_ids;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err23 = {instancePath:instancePath+"/label_ids",schemaPath:"#/properties/label_ids/type",keyword:"type",params:{type: schema32.properties.label_ids.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.length < 1000 && vErrors.push(err23);
}
errors++;
}
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key0 in data11){
if(true !== data11[key0]){
const err24 = {instancePath:instancePath+"/label_ids/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/label_ids/additionalProperties/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.length < 1000 && vErrors.push(err24);
}
errors++;
}
}
}
}
if(data.labels !== undefined){
let data13 = data.labels;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(typeof data13[i1] !== "string"){
const err25 = {instancePath:instancePath+"/labels/" + i1,schemaPath:"#/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.length < 1000 && vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/labels",schemaPath:"#/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.length < 1000 && vErrors.push(err26);
}
errors++;
}
}
if(data.org_id !== undefined){
let data15 = data.org_id;
if(typeof data15 === "string"){
if(!pattern8.test(data15)){
const err27 = {instancePath:instancePath+"/org_id",schemaPath:"#/properties/org_id/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.length < 1000 && vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/org_id",schemaPath:"#/properties/org_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.length < 1000 && vErrors.push(err28);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data16 = data.updated_at;
if((typeof data16 !== "string") && (data16 !== null)){
const err29 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: schema32.properties.updated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.length < 1000 && vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.length < 1000 && vErrors.push(err30);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"chat_ids":true,"contact_color":true,"contact_id":true,"contact_image":true,"contact_name":true,"contact_type":true,"is_imported":true,"is_internal":true,"is_my_contact":true,"is_wa_contact":true,"label_ids":true,"labels":true,"org_id":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

exports.response4XX = validate22;
const schema33 = {};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
validate22.errors = null;
return true;
}
validate22.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_0 = validate23;
const schema34 = {"type":"string"};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_1 = validate24;
const schema35 = {"type":"string"};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_2 = validate25;
const schema36 = {"type":"string"};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_3 = validate26;
const schema37 = {"type":"string"};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_4 = validate27;
const schema38 = {"type":"string"};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_5 = validate28;
const schema39 = {"type":"string","pattern":"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_6 = validate29;
const schema40 = {"type":"string","pattern":"^(?:\\*|null|https?://[^\\s/,]+)$"};
const pattern10 = new RegExp("^(?:\\*|null|https?://[^\\s/,]+)$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern10.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|null|https?://[^\\s/,]+)$"},message:"must match pattern \""+"^(?:\\*|null|https?://[^\\s/,]+)$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_7 = validate30;
const schema41 = {"type":"string","pattern":"^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$"};
const pattern11 = new RegExp("^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$", "u");

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$"},message:"must match pattern \""+"^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d{2}:\\d{2}:\\d{2} GMT$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.header200_8 = validate31;
const schema42 = {"type":"string","pattern":"^(?:W/)?\"[^\"\\s]*\"$"};
const pattern12 = new RegExp("^(?:W/)?\"[^\"\\s]*\"$", "u");

function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?:W/)?\"[^\"\\s]*\"$"},message:"must match pattern \""+"^(?:W/)?\"[^\"\\s]*\"$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.responses = { "200": exports.response200, "4XX": exports.response4XX };
exports.headers = { "200": { "x-ratelimit-limit": exports.header200_0, "x-ratelimit-remaining": exports.header200_1, "x-ratelimit-reset": exports.header200_2, "x-periskope-org-id": exports.header200_3, "x-periskope-phone-id": exports.header200_4, "x-periskope-trace-id": exports.header200_5, "access-control-allow-origin": exports.header200_6, "date": exports.header200_7, "etag": exports.header200_8 }, "4XX": {  } };
