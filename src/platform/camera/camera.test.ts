import { takePhotos, type Photo } from '.'
import { shrink } from '../image'

jest.mock('../image')
const ready = jest.mocked(shrink)

const file = (name: string) => new File(['x'], name)
const asked = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('nothing was asked')
  return input
}

/** The person's answer. */
function chooses(...files: File[]) {
  const input = asked()
  Object.defineProperty(input, 'files', { value: files })
  input.dispatchEvent(new Event(files.length ? 'change' : 'cancel'))
}

function photographing(atMost = 1) {
  const heard: (number | Photo)[] = []
  return {
    heard,
    atMost,
    onChosen: (count: number) => void heard.push(count),
    onPhoto: (photo: Photo) => void heard.push(photo),
  }
}

beforeEach(() => {
  document.body.innerHTML = ''
  ready.mockImplementation(async (chosen) => ({ ok: true, path: (chosen as File).name }))
})

test('the camera at the back is opened, for one picture', () => {
  void takePhotos('camera', photographing(40))
  expect(asked()).toHaveAttribute('capture', 'environment')
  expect(asked().multiple).toBe(false)
  // Without HEIC in the list, an iPhone hands over JPEG.
  expect(asked().accept).toBe('image/jpeg,image/png,image/webp')
})

test('the album gives several, one made ready after the other', async () => {
  const heard = photographing(40)
  const taking = takePhotos('album', heard)
  expect(asked().multiple).toBe(true)
  chooses(file('one'), file('two'))
  await taking
  expect(heard.heard).toEqual([2, { ok: true, path: 'one' }, { ok: true, path: 'two' }])
  expect(document.querySelector('input')).toBeNull()
})

test('no more than were asked for are taken', async () => {
  const heard = photographing(2)
  const taking = takePhotos('album', heard)
  chooses(file('one'), file('two'), file('three'))
  await taking
  expect(heard.heard).toHaveLength(3)
})

test('where nothing is chosen, nothing happens', async () => {
  const heard = photographing()
  const taking = takePhotos('album', heard)
  chooses()
  await taking
  expect(heard.heard).toEqual([])
})

test('a browser that does not tell of it leaves nothing behind when asked again', () => {
  void takePhotos('album', photographing())
  void takePhotos('camera', photographing())
  expect(document.querySelectorAll('input')).toHaveLength(1)
})

test('a picture that is refused does not keep the others back', async () => {
  ready.mockResolvedValueOnce({ ok: false, fault: 'damaged' })
  const heard = photographing(9)
  const taking = takePhotos('album', heard)
  chooses(file('one'), file('two'))
  await taking
  expect(heard.heard).toEqual([2, { ok: false, fault: 'damaged' }, { ok: true, path: 'two' }])
})
