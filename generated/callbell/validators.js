// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
"use strict";
exports.request = validate20;
const schema31 = {"type":"object","required":["identifier","source","name"],"properties":{"identifier":{"type":"string","x-source":["L12","L16"]},"source":{"type":"string","description":"The type Source is not defined; the document mentions only whatsapp","x-source":["L12","L17"]},"name":{"type":"string","x-source":["L12","L18"]},"tags":{"type":"array","x-source":["L20","L24"],"items":{"type":"string","x-source":"L24"}},"custom_fields":{"type":"object","additionalProperties":{"type":"string"},"x-source":["L20","L25"]},"assigned_user":{"type":"string","x-source":["L20","L26"]},"team_uuid":{"type":"string","x-source":["L20","L27"]}}};

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
if(data.identifier === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identifier"},message:"must have required property '"+"identifier"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.source === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.identifier !== undefined){
if(typeof data.identifier !== "string"){
const err3 = {instancePath:instancePath+"/identifier",schemaPath:"#/properties/identifier/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
const err4 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
}
if(data.tags !== undefined){
let data3 = data.tags;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err6 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err7 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
}
if(data.custom_fields !== undefined){
let data5 = data.custom_fields;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key0 in data5){
if(typeof data5[key0] !== "string"){
const err8 = {instancePath:instancePath+"/custom_fields/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/custom_fields/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/custom_fields",schemaPath:"#/properties/custom_fields/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
}
if(data.assigned_user !== undefined){
if(typeof data.assigned_user !== "string"){
const err10 = {instancePath:instancePath+"/assigned_user",schemaPath:"#/properties/assigned_user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
if(data.team_uuid !== undefined){
if(typeof data.team_uuid !== "string"){
const err11 = {instancePath:instancePath+"/team_uuid",schemaPath:"#/properties/team_uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"identifier":true,"source":true,"name":true,"tags":true,"custom_fields":true,"assigned_user":true,"team_uuid":true},"dynamicProps":false,"dynamicItems":false};

exports.contact = validate21;
const schema32 = {"description":"The document shows only an example; types and meanings come from the object page.","type":"object","required":["uuid","name","phoneNumber","createdAt","source","href"],"properties":{"uuid":{"type":"string","pattern":"^[0-9A-Fa-f]{32}$","description":"32 hexadecimal digits without dashes, as in the example (BX-07)","x-source":"L51","x-level":"SHOULD"},"name":{"type":"string","x-source":["L52","L18","L43"]},"phoneNumber":{"type":"string","x-source":["L53","L16","L43"]},"avatarUrl":{"type":["string","null"],"x-source":["L54","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"createdAt":{"type":"string","description":"ISO 8601","x-source":["L55","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"source":{"type":"string","x-source":["L56","L17","L43"]},"href":{"type":"string","x-source":"L57","x-level":"SHOULD"},"tags":{"type":["array","null"],"items":{"type":"string"},"x-source":["L58","L24","L43"]},"assignedUser":{"type":["string","null"],"x-source":["L59","L26","L43"]},"customFields":{"type":["object","null"],"x-source":["L60","L25","L43"]},"team":{"description":"Not in the example; the object page lists it without describing its structure","x-source":"https://docs.callbell.eu/api/reference/object_types/contact"}}};
const pattern4 = new RegExp("^[0-9A-Fa-f]{32}$", "u");

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
if(data.uuid === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "uuid"},message:"must have required property '"+"uuid"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.phoneNumber === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phoneNumber"},message:"must have required property '"+"phoneNumber"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.createdAt === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data.source === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data.href === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
if(data.uuid !== undefined){
let data0 = data.uuid;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/uuid",schemaPath:"#/properties/uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{32}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{32}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/uuid",schemaPath:"#/properties/uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
}
if(data.phoneNumber !== undefined){
if(typeof data.phoneNumber !== "string"){
const err9 = {instancePath:instancePath+"/phoneNumber",schemaPath:"#/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
}
if(data.avatarUrl !== undefined){
let data3 = data.avatarUrl;
if((typeof data3 !== "string") && (data3 !== null)){
const err10 = {instancePath:instancePath+"/avatarUrl",schemaPath:"#/properties/avatarUrl/type",keyword:"type",params:{type: schema32.properties.avatarUrl.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
if(data.createdAt !== undefined){
if(typeof data.createdAt !== "string"){
const err11 = {instancePath:instancePath+"/createdAt",schemaPath:"#/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
}
if(data.href !== undefined){
if(typeof data.href !== "string"){
const err13 = {instancePath:instancePath+"/href",schemaPath:"#/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
if(data.tags !== undefined){
let data7 = data.tags;
if((!(Array.isArray(data7))) && (data7 !== null)){
const err14 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: schema32.properties.tags.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err15 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
}
}
}
if(data.assignedUser !== undefined){
let data9 = data.assignedUser;
if((typeof data9 !== "string") && (data9 !== null)){
const err16 = {instancePath:instancePath+"/assignedUser",schemaPath:"#/properties/assignedUser/type",keyword:"type",params:{type: schema32.properties.assignedUser.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.length < 1000 && vErrors.push(err16);
}
errors++;
}
}
if(data.customFields !== undefined){
let data10 = data.customFields;
if((!(data10 && typeof data10 == "object" && !Array.isArray(data10))) && (data10 !== null)){
const err17 = {instancePath:instancePath+"/customFields",schemaPath:"#/properties/customFields/type",keyword:"type",params:{type: schema32.properties.customFields.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"uuid":true,"name":true,"phoneNumber":true,"avatarUrl":true,"createdAt":true,"source":true,"href":true,"tags":true,"assignedUser":true,"customFields":true,"team":true},"dynamicProps":false,"dynamicItems":false};

exports.response429 = validate22;
const schema33 = {};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
validate22.errors = null;
return true;
}
validate22.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.response2XX = validate23;
const schema34 = {"description":"Only an example and a companion page show that it is JSON","type":"object","x-level":"SHOULD","required":["contact"],"properties":{"contact":{"x-source":["L43","L49"],"anyOf":[{"description":"The document shows only an example; types and meanings come from the object page.","type":"object","required":["uuid","name","phoneNumber","createdAt","source","href"],"properties":{"uuid":{"type":"string","pattern":"^[0-9A-Fa-f]{32}$","description":"32 hexadecimal digits without dashes, as in the example (BX-07)","x-source":"L51","x-level":"SHOULD"},"name":{"type":"string","x-source":["L52","L18","L43"]},"phoneNumber":{"type":"string","x-source":["L53","L16","L43"]},"avatarUrl":{"type":["string","null"],"x-source":["L54","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"createdAt":{"type":"string","description":"ISO 8601","x-source":["L55","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"source":{"type":"string","x-source":["L56","L17","L43"]},"href":{"type":"string","x-source":"L57","x-level":"SHOULD"},"tags":{"type":["array","null"],"items":{"type":"string"},"x-source":["L58","L24","L43"]},"assignedUser":{"type":["string","null"],"x-source":["L59","L26","L43"]},"customFields":{"type":["object","null"],"x-source":["L60","L25","L43"]},"team":{"description":"Not in the example; the object page lists it without describing its structure","x-source":"https://docs.callbell.eu/api/reference/object_types/contact"}}},{"type":"array","items":{"description":"The document shows only an example; types and meanings come from the object page.","type":"object","required":["uuid","name","phoneNumber","createdAt","source","href"],"properties":{"uuid":{"type":"string","pattern":"^[0-9A-Fa-f]{32}$","description":"32 hexadecimal digits without dashes, as in the example (BX-07)","x-source":"L51","x-level":"SHOULD"},"name":{"type":"string","x-source":["L52","L18","L43"]},"phoneNumber":{"type":"string","x-source":["L53","L16","L43"]},"avatarUrl":{"type":["string","null"],"x-source":["L54","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"createdAt":{"type":"string","description":"ISO 8601","x-source":["L55","https://docs.callbell.eu/api/reference/object_types/contact"],"x-level":"SHOULD"},"source":{"type":"string","x-source":["L56","L17","L43"]},"href":{"type":"string","x-source":"L57","x-level":"SHOULD"},"tags":{"type":["array","null"],"items":{"type":"string"},"x-source":["L58","L24","L43"]},"assignedUser":{"type":["string","null"],"x-source":["L59","L26","L43"]},"customFields":{"type":["object","null"],"x-source":["L60","L25","L43"]},"team":{"description":"Not in the example; the object page lists it without describing its structure","x-source":"https://docs.callbell.eu/api/reference/object_types/contact"}}}}]}}};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.contact === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contact"},message:"must have required property '"+"contact"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.contact !== undefined){
let data0 = data.contact;
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.uuid === undefined){
const err1 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "uuid"},message:"must have required property '"+"uuid"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data0.name === undefined){
const err2 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data0.phoneNumber === undefined){
const err3 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "phoneNumber"},message:"must have required property '"+"phoneNumber"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data0.createdAt === undefined){
const err4 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data0.source === undefined){
const err5 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
if(data0.href === undefined){
const err6 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
if(data0.uuid !== undefined){
let data1 = data0.uuid;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err7 = {instancePath:instancePath+"/contact/uuid",schemaPath:"#/properties/contact/anyOf/0/properties/uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{32}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{32}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/contact/uuid",schemaPath:"#/properties/contact/anyOf/0/properties/uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
}
if(data0.name !== undefined){
if(typeof data0.name !== "string"){
const err9 = {instancePath:instancePath+"/contact/name",schemaPath:"#/properties/contact/anyOf/0/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
}
if(data0.phoneNumber !== undefined){
if(typeof data0.phoneNumber !== "string"){
const err10 = {instancePath:instancePath+"/contact/phoneNumber",schemaPath:"#/properties/contact/anyOf/0/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
if(data0.avatarUrl !== undefined){
let data4 = data0.avatarUrl;
if((typeof data4 !== "string") && (data4 !== null)){
const err11 = {instancePath:instancePath+"/contact/avatarUrl",schemaPath:"#/properties/contact/anyOf/0/properties/avatarUrl/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[0].properties.avatarUrl.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
if(data0.createdAt !== undefined){
if(typeof data0.createdAt !== "string"){
const err12 = {instancePath:instancePath+"/contact/createdAt",schemaPath:"#/properties/contact/anyOf/0/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
}
if(data0.source !== undefined){
if(typeof data0.source !== "string"){
const err13 = {instancePath:instancePath+"/contact/source",schemaPath:"#/properties/contact/anyOf/0/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
if(data0.href !== undefined){
if(typeof data0.href !== "string"){
const err14 = {instancePath:instancePath+"/contact/href",schemaPath:"#/properties/contact/anyOf/0/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
}
if(data0.tags !== undefined){
let data8 = data0.tags;
if((!(Array.isArray(data8))) && (data8 !== null)){
const err15 = {instancePath:instancePath+"/contact/tags",schemaPath:"#/properties/contact/anyOf/0/properties/tags/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[0].properties.tags.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(typeof data8[i0] !== "string"){
const err16 = {instancePath:instancePath+"/contact/tags/" + i0,schemaPath:"#/properties/contact/anyOf/0/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
if(data0.assignedUser !== undefined){
let data10 = data0.assignedUser;
if((typeof data10 !== "string") && (data10 !== null)){
const err17 = {instancePath:instancePath+"/contact/assignedUser",schemaPath:"#/properties/contact/anyOf/0/properties/assignedUser/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[0].properties.assignedUser.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
if(data0.customFields !== undefined){
let data11 = data0.customFields;
if((!(data11 && typeof data11 == "object" && !Array.isArray(data11))) && (data11 !== null)){
const err18 = {instancePath:instancePath+"/contact/customFields",schemaPath:"#/properties/contact/anyOf/0/properties/customFields/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[0].properties.customFields.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.length < 1000 && vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
if(_valid0){
var props0 = {};
props0.uuid = true;
props0.name = true;
props0.phoneNumber = true;
props0.avatarUrl = true;
props0.createdAt = true;
props0.source = true;
props0.href = true;
props0.tags = true;
props0.assignedUser = true;
props0.customFields = true;
props0.team = true;
}
const _errs27 = errors;
if(Array.isArray(data0)){
const len1 = data0.length;
for(let i1=0; i1<len1; i1++){
let data12 = data0[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.uuid === undefined){
const err20 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "uuid"},message:"must have required property '"+"uuid"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.length < 1000 && vErrors.push(err20);
}
errors++;
}
if(data12.name === undefined){
const err21 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.length < 1000 && vErrors.push(err21);
}
errors++;
}
if(data12.phoneNumber === undefined){
const err22 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "phoneNumber"},message:"must have required property '"+"phoneNumber"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.length < 1000 && vErrors.push(err22);
}
errors++;
}
if(data12.createdAt === undefined){
const err23 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "createdAt"},message:"must have required property '"+"createdAt"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.length < 1000 && vErrors.push(err23);
}
errors++;
}
if(data12.source === undefined){
const err24 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.length < 1000 && vErrors.push(err24);
}
errors++;
}
if(data12.href === undefined){
const err25 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/required",keyword:"required",params:{missingProperty: "href"},message:"must have required property '"+"href"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.length < 1000 && vErrors.push(err25);
}
errors++;
}
if(data12.uuid !== undefined){
let data13 = data12.uuid;
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err26 = {instancePath:instancePath+"/contact/" + i1+"/uuid",schemaPath:"#/properties/contact/anyOf/1/items/properties/uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{32}$"},message:"must match pattern \""+"^[0-9A-Fa-f]{32}$"+"\""};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.length < 1000 && vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/contact/" + i1+"/uuid",schemaPath:"#/properties/contact/anyOf/1/items/properties/uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.length < 1000 && vErrors.push(err27);
}
errors++;
}
}
if(data12.name !== undefined){
if(typeof data12.name !== "string"){
const err28 = {instancePath:instancePath+"/contact/" + i1+"/name",schemaPath:"#/properties/contact/anyOf/1/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.length < 1000 && vErrors.push(err28);
}
errors++;
}
}
if(data12.phoneNumber !== undefined){
if(typeof data12.phoneNumber !== "string"){
const err29 = {instancePath:instancePath+"/contact/" + i1+"/phoneNumber",schemaPath:"#/properties/contact/anyOf/1/items/properties/phoneNumber/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.length < 1000 && vErrors.push(err29);
}
errors++;
}
}
if(data12.avatarUrl !== undefined){
let data16 = data12.avatarUrl;
if((typeof data16 !== "string") && (data16 !== null)){
const err30 = {instancePath:instancePath+"/contact/" + i1+"/avatarUrl",schemaPath:"#/properties/contact/anyOf/1/items/properties/avatarUrl/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[1].items.properties.avatarUrl.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.length < 1000 && vErrors.push(err30);
}
errors++;
}
}
if(data12.createdAt !== undefined){
if(typeof data12.createdAt !== "string"){
const err31 = {instancePath:instancePath+"/contact/" + i1+"/createdAt",schemaPath:"#/properties/contact/anyOf/1/items/properties/createdAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.length < 1000 && vErrors.push(err31);
}
errors++;
}
}
if(data12.source !== undefined){
if(typeof data12.source !== "string"){
const err32 = {instancePath:instancePath+"/contact/" + i1+"/source",schemaPath:"#/properties/contact/anyOf/1/items/properties/source/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.length < 1000 && vErrors.push(err32);
}
errors++;
}
}
if(data12.href !== undefined){
if(typeof data12.href !== "string"){
const err33 = {instancePath:instancePath+"/contact/" + i1+"/href",schemaPath:"#/properties/contact/anyOf/1/items/properties/href/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.length < 1000 && vErrors.push(err33);
}
errors++;
}
}
if(data12.tags !== undefined){
let data20 = data12.tags;
if((!(Array.isArray(data20))) && (data20 !== null)){
const err34 = {instancePath:instancePath+"/contact/" + i1+"/tags",schemaPath:"#/properties/contact/anyOf/1/items/properties/tags/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[1].items.properties.tags.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.length < 1000 && vErrors.push(err34);
}
errors++;
}
if(Array.isArray(data20)){
const len2 = data20.length;
for(let i2=0; i2<len2; i2++){
if(typeof data20[i2] !== "string"){
const err35 = {instancePath:instancePath+"/contact/" + i1+"/tags/" + i2,schemaPath:"#/properties/contact/anyOf/1/items/properties/tags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.length < 1000 && vErrors.push(err35);
}
errors++;
}
}
}
}
if(data12.assignedUser !== undefined){
let data22 = data12.assignedUser;
if((typeof data22 !== "string") && (data22 !== null)){
const err36 = {instancePath:instancePath+"/contact/" + i1+"/assignedUser",schemaPath:"#/properties/contact/anyOf/1/items/properties/assignedUser/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[1].items.properties.assignedUser.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.length < 1000 && vErrors.push(err36);
}
errors++;
}
}
if(data12.customFields !== undefined){
let data23 = data12.customFields;
if((!(data23 && typeof data23 == "object" && !Array.isArray(data23))) && (data23 !== null)){
const err37 = {instancePath:instancePath+"/contact/" + i1+"/customFields",schemaPath:"#/properties/contact/anyOf/1/items/properties/customFields/type",keyword:"type",params:{type: schema34.properties.contact.anyOf[1].items.properties.customFields.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.length < 1000 && vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/contact/" + i1,schemaPath:"#/properties/contact/anyOf/1/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.length < 1000 && vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.length < 1000 && vErrors.push(err39);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err40 = {instancePath:instancePath+"/contact",schemaPath:"#/properties/contact/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.length < 1000 && vErrors.push(err40);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = Math.min(vErrors.length, _errs2);
}
else {
vErrors = null;
}
}
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.length < 1000 && vErrors.push(err41);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"contact":true},"dynamicProps":false,"dynamicItems":false};

exports.response4XX = validate24;
const schema35 = {};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
validate24.errors = null;
return true;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.response5XX = validate25;
const schema36 = {};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
validate25.errors = null;
return true;
}
validate25.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.responses = { "429": exports.response429, "2XX": exports.response2XX, "4XX": exports.response4XX, "5XX": exports.response5XX };
exports.headers = { "429": {  }, "2XX": {  }, "4XX": {  }, "5XX": {  } };
