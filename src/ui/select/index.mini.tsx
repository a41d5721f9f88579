import { Picker, View } from '@tarojs/components'
import { aria } from '../element/aria'
import { FieldFrame } from '../fieldFrame'
import '../field/index.scss'
import type { SelectProps } from './props'
import './index.scss'

export type { SelectOption, SelectProps } from './props'

export function Select({ placeholder, options, value, onChange, ...text }: SelectProps) {
  const index = options.findIndex((option) => option.value === value)
  const shown = options[index]?.label ?? placeholder
  return (
    <FieldFrame {...text}>
      <Picker
        id={text.id}
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(index, 0)}
        onChange={(event) => {
          const chosen = options[Number(event.detail.value)]
          if (chosen) onChange(chosen.value)
        }}
        {...aria({ label: `${text.label}，${shown}` })}
      >
        <View className="input select">{shown}</View>
      </Picker>
    </FieldFrame>
  )
}
