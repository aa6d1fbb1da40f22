// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.yaml.snakeyaml.Yaml;

import nl.zaakspoor.cloudevent.EventJson;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files that other systems build on. They are named by their path in {@code openapi}: {@code events/common.v1.json}. */
final class Contract {
    private static final Path ROOT = Path.of("openapi");

    private Contract() {}

    static String text(String file) {
        return text(ROOT.resolve(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        return EventJson.parse(text(file).getBytes(UTF_8));
    }

    static JsonNode yaml(String file) {
        return new ObjectMapper().valueToTree(new Yaml().load(text(file)));
    }

    static boolean exists(String file) {
        return Files.isRegularFile(ROOT.resolve(file));
    }

    /** The JSON files in a folder, not in the folders below it. */
    static List<String> jsonIn(String folder) {
        return names(ROOT.resolve(folder), ".json").stream().map(name -> folder + "/" + name).toList();
    }

    static List<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
