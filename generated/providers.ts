// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
export const providers = ['periskope', 'contactship', 'callbell', 'wacr', 'awalchat'] as const;

export type Provider = (typeof providers)[number];
