/**
 * Stryker plugin: puts a mutant to the tests inside one process that has loaded all of them once. The runner for vitest
 * starts a worker and reads the modules again for each mutant, about half a second; here a mutant costs only its tests.
 * The tests must keep nothing between them: those of the rules and of the checkup are pure, and hooks are refused.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { declareFactoryPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { collectTests, getFn, getHooks } from "@vitest/runner";

const folders = ["test/core/rules", "test/core/checkup"];
/** The gates read the sources instead of running them, and the largest run takes seconds. */
const leftOut = ["test/core/rules/gates.test.ts", "test/core/rules/registry.test.ts", "test/core/checkup/many.test.ts"];

function testFiles() {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
        (path) => `${folder}/${path.replaceAll("\\", "/")}`,
      ),
    )
    .filter((path) => path.endsWith(".test.ts") && !leftOut.includes(path))
    .sort();
}

/** What `collectTests` asks of a runner, and no more. */
const collector = {
  config: {
    root: process.cwd(),
    name: "",
    setupFiles: [],
    sequence: { shuffle: false, concurrent: false, seed: 0, hooks: "stack", setupFiles: "list" },
    maxConcurrency: 1,
    // A loop without an end is stopped by Stryker's count of hits or by its own time limit.
    testTimeout: 0,
    hookTimeout: 0,
    retry: 0,
    tags: [],
    passWithNoTests: false,
    allowOnly: false,
    includeTaskLocation: false,
  },
  trace: (_name, attributes, action) => (action ?? attributes)(),
  importFile: (path) => import(pathToFileURL(path).href),
};

/** Every test of a file as `{ id, file, run }`, in order. */
function testsOf(file, suite = file, names = []) {
  if (Object.values(getHooks(suite)).some((hooks) => hooks.length > 0)) {
    throw new Error(`${file.filepath}: hooks are not run here; build what a test needs inside it`);
  }
  return suite.tasks.flatMap((task) => {
    const path = [...names, task.name];
    if (task.type === "suite") return testsOf(file, task, path);
    return [{ id: `${file.name}#${path.join(" > ")}`, fileName: file.filepath, run: getFn(task) }];
  });
}

class InProcessRunner {
  #tests = new Map();
  #namespace;

  constructor(globalNamespace) {
    globalThis[globalNamespace] ??= {};
    this.#namespace = globalThis[globalNamespace];
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const files = await collectTests(
      testFiles().map((path) => join(process.cwd(), path)),
      collector,
    );
    for (const file of files) {
      const [error] = file.result?.errors ?? [];
      if (error) throw new Error(`${file.filepath}: ${error.stack ?? error.message}`);
      for (const test of testsOf(file)) {
        if (this.#tests.has(test.id)) throw new Error(`two tests are called ${test.id}`);
        this.#tests.set(test.id, test);
      }
    }
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests.values()) {
      this.#namespace.currentTestId = test.id;
      tests.push(await this.#resultOf(test));
    }
    this.#namespace.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    this.#namespace.hitLimit = hitLimit;
    this.#namespace.hitCount = 0;
    this.#namespace.activeMutant = activeMutant.id;
    const asked = testFilter?.map((id) => this.#tests.get(id)) ?? [...this.#tests.values()];
    const tests = [];
    for (const test of asked) {
      const result = await this.#resultOf(test);
      tests.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    this.#namespace.activeMutant = undefined;
    return toMutantRunResult(
      determineHitLimitReached(this.#namespace.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #resultOf({ id, fileName, run }) {
    const start = performance.now();
    const base = () => ({ id, name: id, fileName, timeSpentMs: performance.now() - start });
    try {
      await run();
      return { ...base(), status: TestStatus.Success };
    } catch (error) {
      return { ...base(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
    }
  }
}

function createInProcessRunner(injector) {
  return injector.provideValue("globalNamespace", "__stryker__").injectClass(InProcessRunner);
}
createInProcessRunner.inject = tokens("$injector");
InProcessRunner.inject = tokens("globalNamespace");

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "in-process", createInProcessRunner)];
