import { keptFiles } from '@/platform/keptFiles'
import { picturesWait } from './forget'

test.each([true, false])(
  'before any page of this run has loaded the line of pictures, those that are kept are asked after (%p)',
  async (any) => {
    jest.spyOn(keptFiles, 'any').mockResolvedValue(any)
    expect(await picturesWait()).toBe(any)
  },
)
