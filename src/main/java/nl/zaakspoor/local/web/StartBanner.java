// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.local.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jboss.logging.Logger;

import nl.zaakspoor.local.LocalConfigSource;

/** Says once, when a local run has started, what runs where and what to open first. */
@Singleton
class StartBanner {
    private static final Logger LOG = Logger.getLogger(StartBanner.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final Config config;

    StartBanner(Config config) {
        this.config = config;
    }

    void started(@Observes @Priority(LAST) StartupEvent started) {
        if (config.getOptionalValue("zaakspoor.local.enabled", Boolean.class).orElse(false)
                && LaunchMode.current() != LaunchMode.TEST) {
            LOG.info(text());
        }
    }

    private String text() {
        String base = value("zaakspoor.base-url").replaceFirst("/+$", "");
        return """
                Zaakspoor runs on this machine. Open this first:

                  %1$s/  where to look and what to try

                  Mailbox      %1$s/dev/mailbox
                  API          %1$s/v1/openapi.json (sign in as desk/desk, publisher/publisher or manager/manager)
                  Kafka        %2$s%3$s
                  PostgreSQL   %4$s%5$s
                  Mail (SMTP)  %6$s:%7$s%8$s
                  Data         %9$s (delete it to start afresh)
                """.formatted(base, value("kafka.bootstrap.servers"), whose("kafka.bootstrap.servers"),
                value("quarkus.datasource.reactive.url").replaceFirst("^vertx-reactive:", ""),
                whose("quarkus.datasource.reactive.url"), value("zaakspoor.mail.host"), value("zaakspoor.mail.port"),
                whose("zaakspoor.mail.host"), value("zaakspoor.local.directory"));
    }

    private String value(String name) {
        return config.getOptionalValue(name, String.class).orElse("not set");
    }

    private String whose(String name) {
        ConfigValue value = config.getConfigValue(name);
        return LocalConfigSource.NAME.equals(value.getSourceName()) ? " (embedded)" : " (from the environment)";
    }
}
