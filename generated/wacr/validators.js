// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
"use strict";
exports.request = validate20;
const schema31 = {"type":"object","required":["firstname","lastname","phone","type","source_id","status_id"],"properties":{"firstname":{"type":"string","maxLength":255,"x-source":"L83"},"lastname":{"type":"string","maxLength":255,"x-source":"L84"},"phone":{"type":"string","maxLength":20,"description":"Phone number with country code, unique per tenant","x-source":"L85"},"type":{"type":"string","enum":["lead","customer","guest"],"x-source":"L86"},"source_id":{"type":"integer","description":"Must exist in the tenant's sources","x-source":"L87"},"status_id":{"type":"integer","description":"Must exist in the tenant's statuses","x-source":"L88"},"email":{"type":"string","format":"email","maxLength":191,"description":"Unique per tenant","x-source":"L89"},"company":{"type":"string","maxLength":255,"x-source":"L90"},"description":{"type":"string","x-source":"L91"},"city":{"type":"string","maxLength":255,"x-source":"L92"},"state":{"type":"string","maxLength":255,"x-source":"L93"},"zip":{"type":"string","maxLength":20,"x-source":"L94"},"address":{"type":"string","maxLength":500,"x-source":"L95"},"country_id":{"type":"integer","x-source":"L96"},"assigned_id":{"type":"integer","x-source":"L97"},"groups":{"type":"array","x-source":"L98","items":{"type":"integer","x-source":"L98"}}}};
const func1 = require("ajv/dist/runtime/ucs2length").default;
const formats0 = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

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
if(data.firstname === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firstname"},message:"must have required property '"+"firstname"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.lastname === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastname"},message:"must have required property '"+"lastname"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.phone === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phone"},message:"must have required property '"+"phone"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data.source_id === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source_id"},message:"must have required property '"+"source_id"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data.status_id === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status_id"},message:"must have required property '"+"status_id"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
if(data.firstname !== undefined){
let data0 = data.firstname;
if(typeof data0 === "string"){
if(func1(data0) > 255){
const err6 = {instancePath:instancePath+"/firstname",schemaPath:"#/properties/firstname/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
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
const err7 = {instancePath:instancePath+"/firstname",schemaPath:"#/properties/firstname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
}
if(data.lastname !== undefined){
let data1 = data.lastname;
if(typeof data1 === "string"){
if(func1(data1) > 255){
const err8 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
}
if(data.phone !== undefined){
let data2 = data.phone;
if(typeof data2 === "string"){
if(func1(data2) > 20){
const err10 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
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
const err11 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
if(!(((data3 === "lead") || (data3 === "customer")) || (data3 === "guest"))){
const err13 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
if(data.source_id !== undefined){
let data4 = data.source_id;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/source_id",schemaPath:"#/properties/source_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
}
if(data.status_id !== undefined){
let data5 = data.status_id;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err15 = {instancePath:instancePath+"/status_id",schemaPath:"#/properties/status_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
}
if(data.email !== undefined){
let data6 = data.email;
if(typeof data6 === "string"){
if(func1(data6) > 191){
const err16 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 191},message:"must NOT have more than 191 characters"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.length < 1000 && vErrors.push(err16);
}
errors++;
}
if(!(formats0.test(data6))){
const err17 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/format",keyword:"format",params:{format: "email"},message:"must match format \""+"email"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
}
if(data.company !== undefined){
let data7 = data.company;
if(typeof data7 === "string"){
if(func1(data7) > 255){
const err19 = {instancePath:instancePath+"/company",schemaPath:"#/properties/company/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.length < 1000 && vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/company",schemaPath:"#/properties/company/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.length < 1000 && vErrors.push(err20);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err21 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.length < 1000 && vErrors.push(err21);
}
errors++;
}
}
if(data.city !== undefined){
let data9 = data.city;
if(typeof data9 === "string"){
if(func1(data9) > 255){
const err22 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.length < 1000 && vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.length < 1000 && vErrors.push(err23);
}
errors++;
}
}
if(data.state !== undefined){
let data10 = data.state;
if(typeof data10 === "string"){
if(func1(data10) > 255){
const err24 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/maxLength",keyword:"maxLength",params:{limit: 255},message:"must NOT have more than 255 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.length < 1000 && vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.length < 1000 && vErrors.push(err25);
}
errors++;
}
}
if(data.zip !== undefined){
let data11 = data.zip;
if(typeof data11 === "string"){
if(func1(data11) > 20){
const err26 = {instancePath:instancePath+"/zip",schemaPath:"#/properties/zip/maxLength",keyword:"maxLength",params:{limit: 20},message:"must NOT have more than 20 characters"};
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
const err27 = {instancePath:instancePath+"/zip",schemaPath:"#/properties/zip/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.length < 1000 && vErrors.push(err27);
}
errors++;
}
}
if(data.address !== undefined){
let data12 = data.address;
if(typeof data12 === "string"){
if(func1(data12) > 500){
const err28 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.length < 1000 && vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.length < 1000 && vErrors.push(err29);
}
errors++;
}
}
if(data.country_id !== undefined){
let data13 = data.country_id;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err30 = {instancePath:instancePath+"/country_id",schemaPath:"#/properties/country_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.length < 1000 && vErrors.push(err30);
}
errors++;
}
}
if(data.assigned_id !== undefined){
let data14 = data.assigned_id;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/assigned_id",schemaPath:"#/properties/assigned_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.length < 1000 && vErrors.push(err31);
}
errors++;
}
}
if(data.groups !== undefined){
let data15 = data.groups;
if(Array.isArray(data15)){
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err32 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.length < 1000 && vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.length < 1000 && vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.length < 1000 && vErrors.push(err34);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"firstname":true,"lastname":true,"phone":true,"type":true,"source_id":true,"status_id":true,"email":true,"company":true,"description":true,"city":true,"state":true,"zip":true,"address":true,"country_id":true,"assigned_id":true,"groups":true},"dynamicProps":false,"dynamicItems":false};

exports.contact = validate21;
const schema32 = {"description":"ContactResource. The document names it (L102) and says that it contains the contact's data. Fields that were sent have the types of the request table; the others come from a companion page.","type":"object","required":["id","firstname","lastname","phone","type"],"properties":{"id":{"type":"integer","x-source":"https://docs.app.wa.cr/get-contact-28559785e0"},"firstname":{"type":"string","x-source":["L83","L102"]},"lastname":{"type":"string","x-source":["L84","L102"]},"phone":{"type":"string","x-source":["L85","L102"]},"type":{"type":"string","enum":["lead","customer","guest"],"x-source":["L86","L102"]},"source_id":{"type":"integer","x-source":["L87","L102"]},"status_id":{"type":"integer","x-source":["L88","L102"]},"source":{"description":"The document does not say whether the source is returned as an id or as an object","x-source":"L102"},"status":{"description":"The document does not say whether the status is returned as an id or as an object","x-source":"L102"},"email":{"type":["string","null"],"x-source":["L89","L102"]},"company":{"type":["string","null"],"x-source":["L90","L102"]},"description":{"type":["string","null"],"x-source":["L91","L102"]},"city":{"type":["string","null"],"x-source":["L92","L102"]},"state":{"type":["string","null"],"x-source":["L93","L102"]},"zip":{"type":["string","null"],"x-source":["L94","L102"]},"address":{"type":["string","null"],"x-source":["L95","L102"]},"country_id":{"type":["integer","null"],"x-source":["L96","L102"]},"assigned_id":{"type":["integer","null"],"x-source":["L97","L102"]},"groups":{"type":"array","description":"Loaded with the contact; the document does not say whether as ids or as objects (WY-01)","x-source":"L102","items":{}},"group_id":{"type":"array","items":{},"x-source":"https://docs.app.wa.cr/get-contact-28559785e0"},"is_opted_out":{"type":"boolean","x-source":"https://docs.app.wa.cr/get-contact-28559785e0"},"created_at":{"type":["string","null"],"description":"ISO 8601 datetime","x-source":"https://docs.app.wa.cr/get-contact-28559785e0"},"updated_at":{"type":["string","null"],"description":"ISO 8601 datetime","x-source":"https://docs.app.wa.cr/get-contact-28559785e0"}}};

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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
if(data.firstname === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firstname"},message:"must have required property '"+"firstname"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
if(data.lastname === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lastname"},message:"must have required property '"+"lastname"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
if(data.phone === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phone"},message:"must have required property '"+"phone"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.length < 1000 && vErrors.push(err3);
}
errors++;
}
if(data.type === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.length < 1000 && vErrors.push(err4);
}
errors++;
}
if(data.id !== undefined){
let data0 = data.id;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.length < 1000 && vErrors.push(err5);
}
errors++;
}
}
if(data.firstname !== undefined){
if(typeof data.firstname !== "string"){
const err6 = {instancePath:instancePath+"/firstname",schemaPath:"#/properties/firstname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.length < 1000 && vErrors.push(err6);
}
errors++;
}
}
if(data.lastname !== undefined){
if(typeof data.lastname !== "string"){
const err7 = {instancePath:instancePath+"/lastname",schemaPath:"#/properties/lastname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.length < 1000 && vErrors.push(err7);
}
errors++;
}
}
if(data.phone !== undefined){
if(typeof data.phone !== "string"){
const err8 = {instancePath:instancePath+"/phone",schemaPath:"#/properties/phone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.length < 1000 && vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.length < 1000 && vErrors.push(err9);
}
errors++;
}
if(!(((data4 === "lead") || (data4 === "customer")) || (data4 === "guest"))){
const err10 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema32.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.length < 1000 && vErrors.push(err10);
}
errors++;
}
}
if(data.source_id !== undefined){
let data5 = data.source_id;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/source_id",schemaPath:"#/properties/source_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.length < 1000 && vErrors.push(err11);
}
errors++;
}
}
if(data.status_id !== undefined){
let data6 = data.status_id;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err12 = {instancePath:instancePath+"/status_id",schemaPath:"#/properties/status_id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.length < 1000 && vErrors.push(err12);
}
errors++;
}
}
if(data.email !== undefined){
let data7 = data.email;
if((typeof data7 !== "string") && (data7 !== null)){
const err13 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: schema32.properties.email.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.length < 1000 && vErrors.push(err13);
}
errors++;
}
}
if(data.company !== undefined){
let data8 = data.company;
if((typeof data8 !== "string") && (data8 !== null)){
const err14 = {instancePath:instancePath+"/company",schemaPath:"#/properties/company/type",keyword:"type",params:{type: schema32.properties.company.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.length < 1000 && vErrors.push(err14);
}
errors++;
}
}
if(data.description !== undefined){
let data9 = data.description;
if((typeof data9 !== "string") && (data9 !== null)){
const err15 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: schema32.properties.description.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.length < 1000 && vErrors.push(err15);
}
errors++;
}
}
if(data.city !== undefined){
let data10 = data.city;
if((typeof data10 !== "string") && (data10 !== null)){
const err16 = {instancePath:instancePath+"/city",schemaPath:"#/properties/city/type",keyword:"type",params:{type: schema32.properties.city.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.length < 1000 && vErrors.push(err16);
}
errors++;
}
}
if(data.state !== undefined){
let data11 = data.state;
if((typeof data11 !== "string") && (data11 !== null)){
const err17 = {instancePath:instancePath+"/state",schemaPath:"#/properties/state/type",keyword:"type",params:{type: schema32.properties.state.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.length < 1000 && vErrors.push(err17);
}
errors++;
}
}
if(data.zip !== undefined){
let data12 = data.zip;
if((typeof data12 !== "string") && (data12 !== null)){
const err18 = {instancePath:instancePath+"/zip",schemaPath:"#/properties/zip/type",keyword:"type",params:{type: schema32.properties.zip.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.length < 1000 && vErrors.push(err18);
}
errors++;
}
}
if(data.address !== undefined){
let data13 = data.address;
if((typeof data13 !== "string") && (data13 !== null)){
const err19 = {instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: schema32.properties.address.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.length < 1000 && vErrors.push(err19);
}
errors++;
}
}
if(data.country_id !== undefined){
let data14 = data.country_id;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err20 = {instancePath:instancePath+"/country_id",schemaPath:"#/properties/country_id/type",keyword:"type",params:{type: schema32.properties.country_id.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.length < 1000 && vErrors.push(err20);
}
errors++;
}
}
if(data.assigned_id !== undefined){
let data15 = data.assigned_id;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err21 = {instancePath:instancePath+"/assigned_id",schemaPath:"#/properties/assigned_id/type",keyword:"type",params:{type: schema32.properties.assigned_id.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.length < 1000 && vErrors.push(err21);
}
errors++;
}
}
if(data.groups !== undefined){
if(!(Array.isArray(data.groups))){
const err22 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.length < 1000 && vErrors.push(err22);
}
errors++;
}
}
if(data.group_id !== undefined){
if(!(Array.isArray(data.group_id))){
const err23 = {instancePath:instancePath+"/group_id",schemaPath:"#/properties/group_id/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.length < 1000 && vErrors.push(err23);
}
errors++;
}
}
if(data.is_opted_out !== undefined){
if(typeof data.is_opted_out !== "boolean"){
const err24 = {instancePath:instancePath+"/is_opted_out",schemaPath:"#/properties/is_opted_out/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.length < 1000 && vErrors.push(err24);
}
errors++;
}
}
if(data.created_at !== undefined){
let data19 = data.created_at;
if((typeof data19 !== "string") && (data19 !== null)){
const err25 = {instancePath:instancePath+"/created_at",schemaPath:"#/properties/created_at/type",keyword:"type",params:{type: schema32.properties.created_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.length < 1000 && vErrors.push(err25);
}
errors++;
}
}
if(data.updated_at !== undefined){
let data20 = data.updated_at;
if((typeof data20 !== "string") && (data20 !== null)){
const err26 = {instancePath:instancePath+"/updated_at",schemaPath:"#/properties/updated_at/type",keyword:"type",params:{type: schema32.properties.updated_at.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.length < 1000 && vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.length < 1000 && vErrors.push(err27);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"id":true,"firstname":true,"lastname":true,"phone":true,"type":true,"source_id":true,"status_id":true,"source":true,"status":true,"email":true,"company":true,"description":true,"city":true,"state":true,"zip":true,"address":true,"country_id":true,"assigned_id":true,"groups":true,"group_id":true,"is_opted_out":true,"created_at":true,"updated_at":true},"dynamicProps":false,"dynamicItems":false};

exports.response200 = validate22;
const schema33 = {"type":"object"};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.response201 = validate23;
const schema34 = {"type":"object"};

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
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
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

exports.response403 = validate24;
const schema35 = {"description":"The body of an error, whose form the document does not show; the only response that it shows is JSON","anyOf":[{"type":"object"},{"type":"array"}],"x-level":"SHOULD","x-source":"L141"};

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
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(Array.isArray(data))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = Math.min(vErrors.length, _errs0);
}
else {
vErrors = null;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.response422 = validate24;

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
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(Array.isArray(data))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = Math.min(vErrors.length, _errs0);
}
else {
vErrors = null;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.response500 = validate24;

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
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.length < 1000 && vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(!(Array.isArray(data))){
const err1 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.length < 1000 && vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.length < 1000 && vErrors.push(err2);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = Math.min(vErrors.length, _errs0);
}
else {
vErrors = null;
}
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"dynamicProps":false,"dynamicItems":false};

exports.responses = { "200": exports.response200, "201": exports.response201, "403": exports.response403, "422": exports.response422, "500": exports.response500 };
exports.headers = { "200": {  }, "201": {  }, "403": {  }, "422": {  }, "500": {  } };
