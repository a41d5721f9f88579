interface Aria {
  role?: string | undefined
  label?: string | undefined
  hidden?: boolean | undefined
  checked?: boolean | undefined
  expanded?: boolean | undefined
  disabled?: boolean | undefined
  live?: 'polite' | 'assertive' | undefined
}

/**
 * Accessibility attributes of a mini-program's view. Only those with a value: a view with none is drawn from a
 * lighter template. WeChat calls the role `aria-role`, Alipay `role`.
 */
export function aria({ role, label, ...states }: Aria): Record<string, string | boolean> {
  const attributes: Record<string, string | boolean> = {}
  if (role !== undefined) attributes[process.env.TARO_ENV === 'alipay' ? 'role' : 'aria-role'] = role
  if (label !== undefined) attributes['aria-label'] = label
  for (const [state, value] of Object.entries(states)) {
    if (value !== undefined) attributes[`aria-${state}`] = value
  }
  return attributes
}
