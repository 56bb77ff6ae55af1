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
        /** Create a new contact in your tenant account */
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
            firstname: string;
            lastname: string;
            /** @description Phone number with country code, unique per tenant */
            phone: string;
            /** @enum {string} */
            type: "lead" | "customer" | "guest";
            /** @description Must exist in the tenant's sources */
            source_id: number;
            /** @description Must exist in the tenant's statuses */
            status_id: number;
            /**
             * Format: email
             * @description Unique per tenant
             */
            email?: string;
            company?: string;
            description?: string;
            city?: string;
            state?: string;
            zip?: string;
            address?: string;
            country_id?: number;
            assigned_id?: number;
            groups?: number[];
        };
        /** @description The body of an error, whose form the document does not show; the only response that it shows is JSON */
        Problem: Record<string, unknown> | unknown[];
        /** @description ContactResource. The document names it (L102) and says that it contains the contact's data. Fields that were sent have the types of the request table; the others come from a companion page. */
        Contact: {
            id: number;
            firstname: string;
            lastname: string;
            phone: string;
            /** @enum {string} */
            type: "lead" | "customer" | "guest";
            source_id?: number;
            status_id?: number;
            /** @description The document does not say whether the source is returned as an id or as an object */
            source?: unknown;
            /** @description The document does not say whether the status is returned as an id or as an object */
            status?: unknown;
            email?: string | null;
            company?: string | null;
            description?: string | null;
            city?: string | null;
            state?: string | null;
            zip?: string | null;
            address?: string | null;
            country_id?: number | null;
            assigned_id?: number | null;
            /** @description Loaded with the contact; the document does not say whether as ids or as objects (WY-01) */
            groups?: unknown[];
            group_id?: unknown[];
            is_opted_out?: boolean;
            /** @description ISO 8601 datetime */
            created_at?: string | null;
            /** @description ISO 8601 datetime */
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
            /** @description The success of the response tab (WX-01) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            /** @description The created contact and a message, in an undocumented envelope */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, unknown>;
                };
            };
            /** @description FEATURE_LIMIT_EXCEEDED: the tenant has reached its contact limit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description VALIDATION_ERROR: validation failed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
            /** @description INTERNAL_ERROR: failed to create contact */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
