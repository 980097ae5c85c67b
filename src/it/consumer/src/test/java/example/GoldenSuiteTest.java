package example;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** The golden queries of this project, answered from its recordings. */
@Suite
@IncludeEngines("assize")
@SelectDirectories("golden-queries")
@ConfigurationParameter(key = "assize.mode", value = "replay")
class GoldenSuiteTest {}
