// Written for the oldest web view there is: says so in plain words where the pane cannot run. Nothing newer than ES5 here.
/* biome-ignore-all lint/complexity/useArrowFunction: ES5 */
/* biome-ignore-all lint/style/useTemplate: ES5 */
/* biome-ignore-all lint/complexity/useRegexLiterals: a literal would end the whole script where it is not understood */
(function () {
  var root = document.getElementById("root");

  /** Texts are read with patterns that web views before 2023 (macOS without Safari 16.4) cannot even parse. */
  function readsPatterns() {
    try {
      return new RegExp("(?<=\\p{L})b", "u").test("ab");
    } catch (_error) {
      return false;
    }
  }

  var isNew =
    typeof Promise === "function" &&
    typeof Symbol === "function" &&
    typeof Array.prototype.flatMap === "function" &&
    typeof Object.fromEntries === "function" &&
    typeof window.CSS !== "undefined" &&
    window.CSS.supports("color", "var(--a)") &&
    readsPatterns();

  function say(title, sentences) {
    root.innerHTML = '<div class="plainPage"><h1>' + title + "</h1><p>" + sentences.join("</p><p>") + "</p></div>";
  }

  window.branchLedgerIsSupported = isNew;
  if (!isNew) {
    say("这个版本的 Excel 太旧，面板打不开", [
      "支部台账助手要用 Office 2021、Office LTSC 2021 或 Microsoft 365；苹果电脑上系统还要带有 Safari 16.4 或更新的版本。",
      "台账没有任何改动。也可以请技术人员用命令行版检查台账文件。",
    ]);
    return;
  }
  // Start-up always ends: a script that did not arrive is said in words.
  window.setTimeout(function () {
    if (window.branchLedgerStarted) return;
    say("面板没能打开", [
      "程序文件没有全部载入，可能是网络不通。台账没有任何改动。",
      "请关闭面板再打开一次；还是不行，请告诉技术人员：taskpane.js 或 office.js 没有载入。",
    ]);
  }, 30000);
})();
