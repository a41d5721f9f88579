import type { DrawingProps } from './props'

export type { Shape } from './props'

/** A line drawing beside words; screen readers pass over it. */
export function Drawing({ className, width, height, shapes, stretch, cover }: DrawingProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={stretch ? 'none' : cover ? 'xMidYMid slice' : undefined}
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
          vectorEffect={stretch ? 'non-scaling-stroke' : undefined}
        />
      ))}
    </svg>
  )
}
