import type { ReactNode } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import type { Box } from './use-box.ts'

/** One axis: what it goes from and to, and its ticks with their words. */
export interface Axis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
  readonly say: (value: number) => string
  /** where its words stand across it, in pixels: the line they stand on, or the edge they end at */
  readonly at: number
  /** the ticks have lines through the plot */
  readonly grid?: boolean
  /** it grows downwards or to the left */
  readonly reversed?: boolean
}

/** The part of the box that marks are drawn in, by its distances to the edges. */
export interface Edges {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface PlotProps {
  readonly box: Box
  readonly edges: Edges
  readonly x: Axis
  readonly y: Axis
  /** marks; they find their places with the scales of the chart */
  readonly children: ReactNode
}

/** How far a letter's middle is above the line it stands on, in pixels of the drawing. */
const HALF_LETTER = 4

interface TickProps extends Pick<Axis, 'at' | 'say'> {
  /** what the chart adds */
  readonly x?: string | number
  readonly y?: string | number
  readonly payload?: { readonly value: number }
}

const XTick = ({ x, payload, at, say }: TickProps) => (
  <text x={x} y={at} textAnchor="middle">
    {payload !== undefined && say(payload.value)}
  </text>
)

const YTick = ({ y, payload, at, say, down }: TickProps & { readonly down: number }) => (
  <text x={at} y={Number(y) + down} textAnchor="end">
    {payload !== undefined && say(payload.value)}
  </text>
)

/** Axes, their words and lines. Marks come on top, drawn in one go: one element per mark is slow for hundreds. */
export const Plot = ({ box, edges, x, y, children }: PlotProps) => (
  <ComposedChart
    width={box.width}
    height={box.height}
    margin={{ left: 0, bottom: 0, right: edges.right, top: edges.top }}
    accessibilityLayer={false}
  >
    <CartesianGrid vertical={x.grid === true} horizontal={y.grid === true} syncWithTicks />
    <XAxis
      type="number"
      // Without one it would count rows of data; there are none.
      dataKey="x"
      domain={[...x.domain]}
      ticks={[...x.ticks]}
      interval={0}
      height={edges.bottom}
      allowDataOverflow
      reversed={x.reversed === true}
      axisLine={false}
      tickLine={false}
      tick={<XTick at={x.at} say={x.say} />}
    />
    <YAxis
      type="number"
      domain={[...y.domain]}
      ticks={[...y.ticks]}
      interval={0}
      width={edges.left}
      allowDataOverflow
      reversed={y.reversed === true}
      axisLine={false}
      tickLine={false}
      tick={<YTick at={y.at} say={y.say} down={HALF_LETTER * box.unit} />}
    />
    {children}
  </ComposedChart>
)
