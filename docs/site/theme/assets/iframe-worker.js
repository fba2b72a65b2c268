// Pages that are opened as files may start no worker, and the search is one: there it runs in a hidden frame.
if (location.protocol === "file:") {
  window.IFrameWorker = class extends EventTarget {
    constructor(script) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      document.body.append(frame);
      this.frame = frame.contentWindow;
      this.frame.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.started = new Promise((start) => {
        const code = frame.contentDocument.createElement("script");
        code.src = script;
        code.onload = start;
        frame.contentDocument.body.append(code);
      });
    }

    postMessage(data) {
      this.started.then(() => this.frame.dispatchEvent(new this.frame.MessageEvent("message", { data })));
    }
  };
  window.Worker = window.IFrameWorker;
}
