package dev.assize;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/**
 * This repository's own golden queries, asked of the accepted version of its support assistant,
 * from recorded replies and against the committed baseline: {@code mvn verify} is red when it got
 * worse.
 */
@Suite
@IncludeEngines("assize")
@SelectDirectories("golden-queries")
@ConfigurationParameter(key = "assize.subjects", value = "v1")
@ConfigurationParameter(key = "assize.baseline", value = "reports/baselines/accepted.jsonl")
@ConfigurationParameter(key = "assize.mode", value = "replay")
final class GoldenSuiteTest {}
