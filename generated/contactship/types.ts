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
        /** Add a new contact to your organization */
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
            /** @description Phone number in international format */
            phone_number: string;
            full_name: string;
            /** @description The examples show a name */
            country?: string;
            email?: string;
            description?: string;
            additional_data?: {
                /** @description Open-ended; the document names text, date, number and location */
                type: string;
                field: string;
                /** @description Always a string, even if the type is number or date */
                value: string;
            }[];
        };
        Contact: {
            /** Format: uuid */
            id: string;
            created_at: string;
            phone_number: string;
            full_name: string;
            /** @description Nullable, because the document does not say what is returned if it was not sent */
            country?: string | null;
            email?: string | null;
            description?: string | null;
            additional_data?: Record<string, unknown>[] | null;
            organization_id: string;
        };
        Error: {
            /** @description A string or a list of strings */
            message?: string | string[];
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
            /** @description The created contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Invalid input data */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Invalid or missing API key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description A contact with the same phone number already exists */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Server-side error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
