import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'

const DAYS = 3650
const DATA = [0, 1].map((by) =>
  Array.from({ length: DAYS }, (_, day) => ({ day, took: 120 + ((day * 37) % 180) + by })),
)

/** Recharts as its first example has it, over ten years of days, without animation. */
export const Naive = ({ again }: { readonly again: boolean }) => (
  <BarChart width={1008} height={114} data={DATA[again ? 1 : 0] ?? []}>
    <CartesianGrid />
    <XAxis dataKey="day" />
    <YAxis />
    <Bar dataKey="took" isAnimationActive={false} />
  </BarChart>
)
