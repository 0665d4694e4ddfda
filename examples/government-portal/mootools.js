/** What MooTools does to a page: `Document` and `Element` of its own, and enumerable things on prototypes. @module */
(() => {
  const Document = function () {};
  Document.prototype = document.constructor.prototype;
  window.Document = Document;
  window.Element = (tag) => document.createElement(tag);
  Array.from = (list) => (list && typeof list !== 'string' ? Array.prototype.slice.call(list) : [list]);
  Array.prototype.clean = function () {
    return this.filter((each) => each !== null && each !== undefined);
  };
  Function.prototype.$family = () => 'function';
})();
