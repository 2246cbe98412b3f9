// Search in a site that is opened from a folder. A browser starts no worker from file://, so the
// theme's search runs in a hidden frame of the page instead. No script stands in the frame's markup:
// the page's content security policy holds for the frame too.
(() => {
  "use strict";
  if (location.protocol !== "file:") return;

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.onmessage = null;
      this.onerror = null;
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "Search";
      document.body.append(frame);
      this.frame = frame;
      const inside = frame.contentWindow;
      inside.postMessage = (data) => this.tell("message", { data: structuredClone(data) });
      inside.importScripts = (...addresses) =>
        addresses.reduce((before, next) => before.then(() => load(inside.document, next)), Promise.resolve());
      this.ready = load(inside.document, address);
      this.ready.catch((error) => this.tell("error", {}, error));
    }

    tell(name, given, error) {
      const event = name === "error" ? new ErrorEvent(name, { error }) : new MessageEvent(name, given);
      this.dispatchEvent(event);
      this[`on${name}`]?.(event);
    }

    postMessage(data) {
      const inside = this.frame.contentWindow;
      this.ready.then(() => inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })));
    }

    terminate() {
      this.frame.remove();
    }
  }

  function load(page, address) {
    return new Promise((resolve, reject) => {
      const script = page.createElement("script");
      script.src = new URL(address, location.href);
      script.addEventListener("load", resolve);
      script.addEventListener("error", () => reject(new Error(`${address} cannot be read`)));
      page.body.append(script);
    });
  }

  globalThis.Worker = FrameWorker;
})();
