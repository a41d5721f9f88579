import type { DrawingProps } from './data'

const fits: Record<string, string> = { stretch: 'none', cover: 'xMidYMid slice' }

/** A line drawing beside words; screen readers pass over it. */
export function Drawing({ className, drawing: { width, height, fit = '', shapes } }: DrawingProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fits[fit]}
      aria-hidden="true"
      focusable="false"
    >
      {shapes.map(({ d, stroke, colour = 'currentColor', blunt }, i) => (
        <path
          key={i}
          d={d}
          fill={stroke === undefined ? colour : 'none'}
          stroke={stroke === undefined ? undefined : colour}
          strokeWidth={stroke}
          strokeLinecap={blunt ? undefined : 'round'}
          strokeLinejoin={blunt ? undefined : 'round'}
          vectorEffect={fit === 'stretch' ? 'non-scaling-stroke' : undefined}
        />
      ))}
    </svg>
  )
}
