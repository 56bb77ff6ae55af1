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
        /** Add a new contact with all details */
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
            name: string;
            /** @description International format without special characters, starting with the country code */
            phone: string;
            email?: string;
            branch_id?: string;
            contact_group_id?: string;
            description?: string;
            address?: string;
            full_name?: string;
            /** @default false */
            is_favorite?: boolean;
            /**
             * Format: binary
             * @description Avatar image, JPG or PNG, at most 5 MB
             */
            file?: string;
            /** @description URL of an avatar image */
            avatar?: string;
        };
        /** @description The document describes the response only by an example. */
        Contact: {
            id: number;
            name: string;
            phone: string;
            email?: string | null;
            contact_group_id?: number | null;
            is_favorite: boolean;
            avatar?: string | null;
            /** @description ISO 8601 */
            created_at: string;
        };
        /** @description Companion pages show members that differ from one sample to the next; none is in all of them but a message. */
        Error: {
            error?: string;
            message?: string;
            /** @description Messages by field */
            details?: {
                [key: string]: unknown;
            };
            request_id?: string;
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
            query: {
                /** @description Phone number ID of the sender */
                phone_number_id: string;
            };
            header: {
                /** @description Unix time in seconds */
                "X-Timestamp": string;
                "X-Domain": string;
                "X-Client-ID": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description The created contact, under `data` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: boolean;
                        message: string;
                        data: components["schemas"]["Contact"];
                    };
                };
            };
            /** @description Missing headers, or invalid data */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Invalid or missing signature */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Insufficient permissions, or a timestamp that is too old */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Resource not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Duplicate phone number */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description File size too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Validation error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Rate limit exceeded */
            429: {
                headers: {
                    /** @description Seconds */
                    "Retry-After": number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Server error */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description Service unavailable */
            503: {
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
