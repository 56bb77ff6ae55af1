/** A spec that is fully cited. */
export const exampleSpec = `openapi: 3.1.0
info: { title: Example, version: "1" }
servers: [{ url: "https://api.example.com/v1" }]
paths:
  /contacts:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/NewContact" }
            examples:
              basic: { x-source: L1, value: { name: Ada } }
      responses:
        "201":
          description: Created
          x-source: L2
          content: { application/json: { schema: { $ref: "#/components/schemas/Contact" } } }
        4XX: { description: Refused, x-source: [L3, L4-5] }
components:
  schemas:
    NewContact:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 20, default: Ada, x-source: L6 }
        note: { type: string, x-source: L7 }
    Contact:
      type: object
      properties:
        name: { type: string, x-source: L8 }
`;
