// The one script of the console: asks the browser's passkey what the page says, and sends the answer.
(function () {
  "use strict";
  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function listed(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }
  function answered(found) {
    var reply = found.response, made = { clientDataJSON: text(reply.clientDataJSON) };
    if (reply.attestationObject) {
      made.attestationObject = text(reply.attestationObject);
    } else {
      made.authenticatorData = text(reply.authenticatorData);
      made.signature = text(reply.signature);
    }
    return JSON.stringify({ id: found.id, rawId: text(found.rawId), type: found.type, response: made });
  }
  function ask(options, isNew) {
    options.challenge = bytes(options.challenge);
    if (isNew) {
      options.user.id = bytes(options.user.id);
      options.excludeCredentials = listed(options.excludeCredentials);
      return navigator.credentials.create({ publicKey: options });
    }
    options.allowCredentials = listed(options.allowCredentials);
    return navigator.credentials.get({ publicKey: options });
  }
  Array.prototype.forEach.call(document.querySelectorAll("form[data-passkey]"), function (form) {
    var button = form.querySelector("button"), trouble = form.querySelector("[data-trouble]");
    if (!window.PublicKeyCredential || !navigator.credentials) { return; }
    form.querySelector("[data-without]").hidden = true;
    button.disabled = false;
    form.addEventListener("submit", function (event) {
      if (form.elements.assertion.value) { return; }
      event.preventDefault();
      button.disabled = true;
      trouble.hidden = true;
      ask(JSON.parse(form.dataset.options), form.dataset.passkey === "new").then(function (found) {
        form.elements.assertion.value = answered(found);
        form.submit();
      }).catch(function () {
        trouble.hidden = false;
        button.disabled = false;
        button.focus();
      });
    });
  });
}());
