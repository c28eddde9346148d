// Tells a page that shows this one in a frame how high it is, when it loads and whenever that changes.
if (parent !== window) {
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    parent.postMessage({ type: 'open-disclosure:height', height }, '*')
  }).observe(document.body)
}
