// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
export interface paths {
    "/contacts/create": {
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
            contact_name: string;
            /** @description Country code and number, no special characters */
            contact_id: string;
            /** @description Label names, separated by commas */
            labels?: string;
            /** @default false */
            is_internal?: boolean;
        };
        /** @description The document lists no properties, only an example and a link to a companion page. Fields that were sent are a MUST; the others are a SHOULD, and may be null if the types that the provider publishes allow it. */
        Contact: {
            chat_ids?: unknown[] | null;
            contact_color?: string | null;
            contact_id: string;
            contact_image?: string | null;
            contact_name: string;
            contact_type?: string | null;
            is_imported?: boolean | null;
            is_internal: boolean;
            is_my_contact?: boolean | null;
            is_wa_contact?: boolean | null;
            /** @description Label ids as keys, each with the value true */
            label_ids?: Record<string, never> | null;
            labels: string[];
            org_id: string;
            /** @description ISO 8601 with any offset */
            updated_at?: string | null;
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
            header?: {
                /** @description Number of the connected phone, digits only, or its phone_id */
                "x-phone"?: string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description Optional in the document, although it has two required fields (PX-14) */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description The contact object */
            200: {
                headers: {
                    "x-ratelimit-limit"?: string;
                    "x-ratelimit-remaining"?: string;
                    /** @description Unix time in seconds */
                    "x-ratelimit-reset"?: string;
                    "x-periskope-org-id"?: string;
                    "x-periskope-phone-id"?: string;
                    "x-periskope-trace-id"?: string;
                    "access-control-allow-origin"?: string;
                    /** @description Hop-by-hop, never checked */
                    connection?: string;
                    "content-length"?: string;
                    date?: string;
                    etag?: string;
                    /** @description Hop-by-hop, never checked */
                    "keep-alive"?: string;
                    "x-powered-by"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description No error is documented */
            "4XX": {
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
