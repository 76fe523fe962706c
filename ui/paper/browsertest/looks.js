{
  channels(color) { return (color.match(/[\d.]+/g) || [0, 0, 0]).map(Number) },
  light(color) {
    const [r, g, b] = this.channels(color).map(c => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  },
  behind(element) {
    for (; element; element = element.parentElement) {
      const c = getComputedStyle(element).backgroundColor
      if (this.channels(c)[3] !== 0) return c
    }
    return "rgb(255, 255, 255)"
  },
  found(element, more) {
    return Object.assign({Where: element.tagName + "." + element.getAttribute("class"), Text: element.textContent.slice(0, 40), Contrast: 0, By: 0}, more)
  },
  faint() {
    const out = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; node = walk.nextNode();) {
      const of = node.parentElement, style = getComputedStyle(of)
      if (!node.data.trim() || ["TITLE", "DESC", "STYLE"].includes(of.tagName.toUpperCase())) continue
      let text = this.light(of.closest("svg") ? style.fill : style.color), back = this.light(this.behind(of))
      if (text > back) [text, back] = [back, text]
      let opacity = 1
      for (let e = of; e; e = e.parentElement) opacity = Math.min(opacity, getComputedStyle(e).opacity)
      out.push(this.found(of, {Contrast: (back + 0.05) / (text + 0.05) * opacity}))
    }
    return out
  },
  sideways() {
    return [...document.querySelectorAll("main *")].filter(e => e.scrollWidth - e.clientWidth > 1 && ["auto", "scroll"].includes(getComputedStyle(e).overflowX))
      .map(e => this.found(e, {By: e.scrollWidth - e.clientWidth}))
  },
  outside() {
    const out = [], wide = document.documentElement.clientWidth
    const scroll = document.documentElement.scrollWidth - wide
    if (scroll > 0) out.push(this.found(document.body, {By: scroll, Text: ""}))
    const scrolls = e => e && (["auto", "scroll"].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement))
    for (const e of document.querySelectorAll("main *")) {
      if (scrolls(e)) continue
      const svg = e.closest("svg"), box = e.getBoundingClientRect()
      if (svg && e !== svg) {
        if (e.tagName !== "text") continue
        const paper = svg.getBoundingClientRect()
        const by = Math.max(box.right - paper.right, paper.left - box.left, box.bottom - paper.bottom, paper.top - box.top)
        if (by > 1) out.push(this.found(e, {By: by}))
        continue
      }
      const by = Math.max(box.right - wide, -box.left, e.scrollWidth - e.clientWidth > 1 && e.clientWidth > 0 && getComputedStyle(e).display !== "inline" ? e.scrollWidth - e.clientWidth : 0)
      if (by > 1) out.push(this.found(e, {By: by}))
    }
    return out
  },
}
