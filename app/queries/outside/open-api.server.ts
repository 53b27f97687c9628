import { addresses, type Address, type AddressParameter } from "./addresses.server.ts";
import { packageExamples } from "./examples.server.ts";
import { getSite } from "../site.server.ts";

/** All addresses for programs with examples that answer here. */
export async function siteAddresses(): Promise<Address[]> {
  return addresses(await packageExamples());
}

/** The addresses as an OpenAPI 3.1 document (spec.openapis.org/oas/v3.1.1). `origin`: "" where this server has no name of its own. */
export async function openApi(origin: string) {
  const { package: served } = await getSite();
  const all = await siteAddresses();
  return {
    openapi: "3.1.1",
    info: {
      title: served.descriptor.title ?? "Claims and evidence",
      version: served.descriptor.version ?? "0",
      description:
        "Every page is also a file: its path with an extension and the same query. An unknown parameter or value is a 400 that names the valid ones.",
    },
    ...(origin !== "" && { servers: [{ url: origin }] }),
    paths: Object.fromEntries(all.map((address) => [address.path, { get: operation(address) }])),
    components: { schemas: { Refusal: REFUSAL } },
  };
}

const REFUSAL = {
  type: "object",
  required: ["ok", "error", "errors", "status"],
  properties: {
    ok: { const: false },
    error: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: {
          parameter: { type: "string" },
          message: { type: "string" },
          valid: { type: "array", items: { type: "string" } },
        },
      },
    },
    status: { type: "integer" },
  },
};

function operation({ path, summary, type, parameters }: Address) {
  const refused = {
    description: "Why not, and what would be valid",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Refusal" } } },
  };
  return {
    operationId: path
      .replace(/[{}]/g, "")
      .replace(/[^A-Za-z0-9]+/g, "_")
      .replace(/^_/, ""),
    summary,
    parameters: parameters.map(parameter),
    responses: {
      "200": { description: summary, content: { [type]: {} } },
      "400": refused,
      "404": refused,
      "503": refused,
    },
  };
}

function parameter({ name, in: where, description, example, repeatable = false, required = false }: AddressParameter) {
  const text = { type: "string" };
  return {
    name,
    in: where,
    description,
    required: required || where === "path",
    schema: repeatable ? { type: "array", items: text } : text,
    ...(repeatable && { style: "form", explode: true }),
    ...(example !== undefined && { example }),
  };
}
