/** What Prototype 1.6 does to a page: arrays and strings that write themselves as JSON, and other builtins of its own. @module */
Array.prototype.toJSON = function () {
  return `[${Array.prototype.map.call(this, (each) => JSON.stringify(each)).join(', ')}]`;
};
String.prototype.toJSON = function () {
  return `"${this}"`;
};
Array.prototype.each = Array.prototype.forEach;
Array.prototype.reduce = function () {
  return this.length > 1 ? this : this[0];
};
