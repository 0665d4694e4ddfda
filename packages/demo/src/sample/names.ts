/** What the made-up people of 朝阳里 are called. @module */

/** Family names, the frequent ones. */
export const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
/** Given names. */
// prettier-ignore
export const givenNames = [
  '秀兰', '建国', '桂英', '志强', '丽华', '伟', '芳', '敏', '静', '小明', '晓燕', '永福', '国庆', '淑珍', '海涛', '雪梅', '文博', '子涵', '欣怡', '德胜',
  '玉珍', '春梅', '立新', '卫东', '玲', '佳宁', '浩然', '雅琴', '长江', '明辉',
];
/** Names that many systems cannot write. */
export const rareNames = ['古丽娜尔·买买提', '欧阳𠮷川', '扎西次仁', '司马文静'];
