import { expect, test } from 'vitest';
import { confidenceIn, likelihoodIn } from './estimative-words.ts';

test.each([
  'There is almost no chance of it.',
  'It is very unlikely.',
  'That is highly improbable.',
  'A remote possibility remains.',
  'The chances are about even.',
  'It has roughly even odds.',
  'It likely funds him.',
  'It probably came by rail.',
  'It is almost certainly the same car.',
  'Nearly certain, the desk says.',
  '거의 확실하다.',
  '그럴 가능성이 매우 높다.',
  '아마 같은 차일 것이다.',
])('a likelihood: %s', (text) => {
  expect(likelihoodIn(text)).not.toBeNull();
});

test.each([
  'A certain number of cars.',
  'A remote village.',
  'An even number.',
  'The unlikeliest place.',
  '가능한 빨리.',
])('none: %s', (text) => {
  expect(likelihoodIn(text)).toBeNull();
});

test.each([
  'We hold this with moderate confidence.',
  'The desk has high confidence in it.',
  'With low-to-moderate confidence.',
  '중간 수준의 신뢰도로 평가한다.',
  '신뢰도는 낮다.',
])('a confidence level: %s', (text) => {
  expect(confidenceIn(text)).not.toBeNull();
});

test.each(['She spoke with confidence.', 'High hopes and little confidence.', '신뢰를 잃었다.'])(
  'no level: %s',
  (text) => {
    expect(confidenceIn(text)).toBeNull();
  },
);
