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
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()).default([]) })),
})
type Component = z.infer<typeof componentSchema>
export type Bill = z.infer<typeof billSchema>

/** What the app is called. */
export interface App {
  readonly name: string
  readonly version: string
}

/** What in a component tells of the machine that wrote it, of the host it was fetched from, or of how it is built. */
const LOCAL = new Set(['externalReferences'])
const LOCAL_PROPERTY = /^cdx:npm:package:(?:path|development)$/u

/**
 * The bill of materials of what people get, from npm's own of everything that is installed: those components alone,
 * without paths and hosts, and without a moment of its making, so that the same packages give the same bill.
 * @param written what `npm sbom --sbom-format cyclonedx` prints @param app the project's name and version; npm takes
 * those of its folder @throws when it is no such bill
 */
export const shippedBill = (written: string, shipped: readonly Shipped[], app: App): Bill => {
  const bill = billSchema.parse(JSON.parse(written))
  const wanted = new Set(shipped.map(purlOf))
  const components = bill.components
    .filter(({ purl }) => wanted.has(purl))
    .map(withoutPlaces)
    .map(asShipped)
  const { serialNumber: _serial, metadata, ...rest } = bill
  const { timestamp: _moment, component, ...meta } = metadata
  const [root, own] = [component['bom-ref'], `${app.name}@${app.version}`]
  const kept = new Set(components.map((one) => one['bom-ref']))
  const dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref) || ref === root)
    .map(({ ref, dependsOn }) => ({ ref: ref === root ? own : ref, dependsOn: dependsOn.filter((on) => kept.has(on)) }))
  const named = { ...withoutPlaces(component), ...app, purl: purlOf(app), 'bom-ref': own }
  return { ...rest, metadata: { ...meta, component: named }, components, dependencies }
}

/** The address of a package in a bill, as npm writes it. */
const purlOf = ({ name, version }: App): string => `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`

/** For npm what is bundled is a tool of the developer. */
const asShipped = (component: Component): Component => ({ ...component, scope: 'required' })

const withoutPlaces = <T extends Record<string, unknown>>(component: T): T => {
  const entries = Object.entries(component)
    .filter(([key]) => !LOCAL.has(key))
    .map(([key, value]) => [key, key === 'properties' && Array.isArray(value) ? value.filter(isNoPath) : value])
  return Object.fromEntries(entries) as T
}

const isNoPath = (property: unknown): boolean =>
  !LOCAL_PROPERTY.test(z.object({ name: z.string() }).safeParse(property).data?.name ?? '')
