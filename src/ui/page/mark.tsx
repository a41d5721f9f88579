import { Drawing } from '../drawing'

/** Six lines that become one, and a stop: the mark of the product. */
const shapes = [
  {
    d:
      'M1 2h5C17 2 13 14 23 14M1 6.8h5C17 6.8 13 14 23 14M1 11.6h5C17 11.6 13 14 23 14' +
      'M1 16.4h5C17 16.4 13 14 23 14M1 21.2h5C17 21.2 13 14 23 14M1 26h5C17 26 13 14 23 14',
    stroke: 1.5,
  },
  { d: 'M22 14h8', stroke: 3, blunt: true },
  { d: 'M29 14a6 6 0 1012 0a6 6 0 10-12 0', stroke: 3 },
]

export function Mark({ className = 'mark' }: { className?: string }) {
  return <Drawing className={className} width={44} height={28} shapes={shapes} />
}
