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
        /** @description The document lists no properties, only an example and a link to a companion page. What was sent is a MUST, except labels, which the document assigns to chats (PX-08). The others are a SHOULD, and may be null if the types that the provider publishes allow it; those that every example has with a value are required. */
        Contact: {
            /** @description Ids of WhatsApp chats */
            chat_ids?: string[] | null;
            /** @description A colour in hexadecimal digits */
            contact_color: string | null;
            contact_id: string;
            /** @description The address of an image; empty or null without one */
            contact_image?: string | null;
            contact_name: string;
            contact_type: string | null;
            is_imported?: boolean | null;
            is_internal: boolean;
            is_my_contact?: boolean | null;
            is_wa_contact: boolean | null;
            /** @description Label ids as keys, each with the value true */
            label_ids?: {
                [key: string]: true;
            } | null;
            labels: string[];
            org_id: string;
            /** @description ISO 8601 with any offset */
            updated_at: string | null;
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
                    /** @description A number, judged by headers.rate-limit and headers.rate-figures */
                    "x-ratelimit-limit"?: string;
                    /** @description A number, judged by headers.rate-limit and headers.rate-figures */
                    "x-ratelimit-remaining"?: string;
                    /** @description Unix time in seconds, judged by headers.rate-limit and headers.rate-figures */
                    "x-ratelimit-reset"?: string;
                    /** @description A UUID, judged by headers.ids */
                    "x-periskope-org-id"?: string;
                    /** @description Judged by headers.ids and headers.phone */
                    "x-periskope-phone-id"?: string;
                    /** @description A UUID in the example */
                    "x-periskope-trace-id"?: string;
                    /** @description A wildcard in the example; an origin, or null, has the same meaning for a client */
                    "access-control-allow-origin"?: string;
                    /** @description As in RFC 9110, 5.6.7, and in the example */
                    date?: string;
                    /** @description As in RFC 9110, 8.8.3, and in the example */
                    etag?: string;
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
