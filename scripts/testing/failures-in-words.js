/** In every page of a browser test: when something is expected of an element and does not hold, it is told in words. The element itself, with all that hangs on it, takes the runner minutes to send. */
// What @open-wc/testing uses; itself it would come too early here, before there is an `afterEach` by which it clears fixtures away.
import chai from '@esm-bundle/chai';

const inWords = (value) => (value instanceof Node ? (value.outerHTML ?? value.nodeName).slice(0, 300) : value);

chai.use(({ Assertion }) => {
  for (const name of ['equal', 'equals', 'eq']) {
    Assertion.overwriteMethod(name, (usual) => function equal(...args) {
      try {
        usual.apply(this, args);
      } catch (error) {
        if (error.actual instanceof Node || error.expected instanceof Node) Object.assign(error, { actual: inWords(error.actual), expected: inWords(error.expected), message: error.message.slice(0, 600) });
        throw error;
      }
    });
  }
});
