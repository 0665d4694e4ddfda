/** What stands in the bars of the site, in both languages. @module */

const widgets = [
  ['linli-task-board', '任务看板', 'Task board'],
  ['linli-request-form', '点单', 'Request form'],
  ['linli-sign-up', '注册', 'Sign-up'],
  ['linli-check-in', '签到', 'Check-in'],
  ['linli-dispatch-desk', '派单台', 'Dispatch desk'],
  ['linli-two-way-lists', '双向清单', 'Two-way lists'],
  ['linli-honour-roll', '荣誉榜', 'Honour roll'],
];
const guides = [
  ['embed', '五分钟嵌入', 'Embed in five minutes'],
  ['backend', '接自己的后台', 'Bring your own backend'],
  ['identity', '接自己的登录', 'Bring your own identity'],
  ['theming', '换主题', 'Theming'],
  ['elder', '长辈版', 'Elder mode'],
  ['accessibility', '无障碍说明', 'Accessibility'],
  ['core', '只用规则库', 'The rules alone'],
  ['matching', '双向清单', 'Two-way lists'],
  ['server', '运行服务', 'Running the server'],
  ['scale', '一台机器不够时', 'Outgrowing one machine'],
  ['data', '数据保护', 'Data protection'],
];
const house = [
  ['/house', '架构（英文）', 'How the house is built'],
  ['/words', '词汇表', 'Words'],
  ['/security', '安全（英文）', 'Security'],
  ['/benchmarks', '实测（英文）', 'Measured'],
  ['/decisions/', '设计决定（英文）', 'Decisions'],
];
const packages = ['core', 'matching', 'contract', 'client', 'server', 'kit'];

/** One language: `at` is where its pages are, `pick` which of two names. */
function bars(at, pick, heads) {
  const group = (text, items) => ({ text, items });
  const sidebar = [
    group(
      heads.guides,
      guides.map(([page, ...names]) => ({ text: names[pick], link: `${at}guide/${page}` })),
    ),
    group(
      heads.widgets,
      widgets.map(([tag, ...names]) => ({
        text: names[pick],
        link: `${at}components/${tag}`,
      })),
    ),
    group(
      heads.house,
      house.map(([link, ...names]) => ({ text: names[pick], link })),
    ),
    group(
      heads.api,
      packages.map((name) => ({ text: `@linli/${name}`, link: `/api/${name}` })),
    ),
  ];
  return {
    nav: [
      { text: heads.guides, link: `${at}guide/embed` },
      { text: heads.widgets, link: `${at}components/linli-task-board` },
      { text: heads.api, link: '/api/' },
    ],
    sidebar,
  };
}

/** 中文. */
export const simplified = {
  ...bars('/', 0, { guides: '指南', widgets: '组件', house: '工程', api: '接口参考' }),
  outline: { level: [2, 3], label: '本页目录' },
  docFooter: { prev: '上一页', next: '下一页' },
  returnToTopLabel: '回到顶部',
  sidebarMenuLabel: '目录',
  darkModeSwitchLabel: '深浅色',
  lightModeSwitchTitle: '换成浅色',
  darkModeSwitchTitle: '换成深色',
  langMenuLabel: '换语言',
  skipToContentLabel: '跳到正文',
  notFound: { title: '没有这一页', quote: '地址可能写错了，也可能页面已经挪走。', linkLabel: '回首页', linkText: '回首页' },
};

/** English. */
export const english = {
  ...bars('/en/', 1, { guides: 'Guides', widgets: 'Widgets', house: 'The house', api: 'Reference' }),
  outline: { level: [2, 3], label: 'On this page' },
};
