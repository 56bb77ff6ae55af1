// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
export interface paths {
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a new contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        NewContact: {
            identifier: string;
            /** @description The type Source is not defined; the document mentions only whatsapp */
            source: string;
            name: string;
            tags?: string[];
            custom_fields?: {
                [key: string]: string;
            };
            assigned_user?: string;
            team_uuid?: string;
        };
        /** @description The document shows only an example; types and meanings come from the object page. */
        Contact: {
            /** @description 32 hexadecimal digits without dashes, as in the example (BX-07) */
            uuid: string;
            name: string;
            phoneNumber: string;
            avatarUrl?: string | null;
            /** @description ISO 8601 */
            createdAt: string;
            source: string;
            href: string;
            tags?: string[] | null;
            assignedUser?: string | null;
            customFields?: Record<string, unknown> | null;
            /** @description Not in the example; the object page lists it without describing its structure */
            team?: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description More than 300 requests a second */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Created contact, declared as an object but shown as an array (BX-01); the exact status is undocumented */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contact: components["schemas"]["Contact"] | components["schemas"]["Contact"][];
                    };
                };
            };
            /** @description Client error; no other status code is documented, and no body */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Internal error; no body is documented */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
}
