// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;

/** The templates without a running service: what unit tests render with. */
public final class PlainEngine {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Engine ENGINE = Engine.builder().addDefaults().addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of("text/html"))).removeStandaloneLines(true).addLocator(PlainEngine::locate)
            .build();

    private PlainEngine() {}

    public static String render(String template, Map<String, Object> data) {
        TemplateInstance instance = ENGINE.getTemplate(template).instance();
        data.forEach(instance::data);
        return instance.render();
    }

    private static Optional<TemplateLocation> locate(String id) {
        Path file = TEMPLATES.resolve(id.contains(".") ? id : id + ".html");
        try {
            String text = Files.readString(file);
            String type = file.toString().endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN;
            return Optional.of(new Found(text, Variant.forContentType(type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Found(String text, Variant variant) implements TemplateLocation {
        @Override
        public StringReader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(variant);
        }
    }
}
