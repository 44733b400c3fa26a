package org.biaogan.notices;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** How notices leave the house, as it is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeConfiguration.class)
class NoticeSetup {}
