import { side } from '../../testing/sides';
import { mediaType } from './media-type';

test('another media type breaks senders', () => {
  expect(mediaType(side(), side({ mediaType: 'multipart/form-data' }))).toEqual([
    {
      effect: 'breaking',
      direction: 'request',
      place: 'request body',
      says: 'is `multipart/form-data`, was `application/json`',
      because: 'what was accepted may be rejected',
    },
  ]);
  expect(mediaType(side(), side())).toEqual([]);
});
