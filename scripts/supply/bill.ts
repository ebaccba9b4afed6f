import { z } from 'zod'
import type { Shipped } from './shipped.ts'

const componentSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  purl: z.string(),
  'bom-ref': z.string(),
})
const billSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({}) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})
export type Bill = z.infer<typeof billSchema>

/** What in a component tells of the machine that wrote it, or of the host it was fetched from. */
const LOCAL = new Set(['externalReferences'])
const LOCAL_PROPERTY = /^cdx:npm:package:path$/u

/**
 * The bill of materials of what people get, from npm's own of everything that is installed: those components alone,
 * without paths and hosts, and without a moment of its making, so that the same packages give the same bill.
 * @param written what `npm sbom --sbom-format cyclonedx` prints @throws when it is no such bill
 */
export const shippedBill = (written: string, shipped: readonly Shipped[]): Bill => {
  const bill = billSchema.parse(JSON.parse(written))
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const components = bill.components.filter(({ name, version }) => wanted.has(`${name}@${version}`)).map(withoutPlaces)
  const kept = new Set(components.map((component) => component['bom-ref']))
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) }))
  const { serialNumber: _serial, metadata, ...rest } = bill
  const { timestamp: _moment, component, ...meta } = metadata
  return { ...rest, metadata: { ...meta, component: withoutPlaces(component) }, components, dependencies }
}

const withoutPlaces = <T extends Record<string, unknown>>(component: T): T => {
  const entries = Object.entries(component)
    .filter(([key]) => !LOCAL.has(key))
    .map(([key, value]) => [key, key === 'properties' && Array.isArray(value) ? value.filter(isNoPath) : value])
  return Object.fromEntries(entries) as T
}

const isNoPath = (property: unknown): boolean =>
  !LOCAL_PROPERTY.test(z.object({ name: z.string() }).safeParse(property).data?.name ?? '')
