/** The portal's own script, as such portals have them: tabs by jQuery and Bootstrap, a collapse by layui, old helpers on the window. @module */
window.portalName = '某区政务服务网'.length;
jQuery(($) => {
  $('#tabs a').click(function (event) {
    event.preventDefault();
    $(this).tab('show');
  });
});
layui.use('element', () => layui.element.render('collapse'));
