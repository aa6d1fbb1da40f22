// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.page;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

import nl.zaakspoor.catalogue.Language;

/** A message bundle read straight from its file, without a running service: a missing text fails, it never falls back. */
public final class PlainBundle {
    private PlainBundle() {}

    public static Properties file(String bundle, Language language) {
        Properties texts = new Properties();
        try (Reader in = Files
                .newBufferedReader(Path.of("src/main/resources/messages", bundle + "_" + language + ".properties"))) {
            texts.load(in);
        } catch (IOException e) {
            throw new AssertionError("no texts of " + bundle + " in " + language, e);
        }
        return texts;
    }

    public static <T> T of(Class<T> type, String bundle, Language language) {
        Properties texts = file(bundle, language);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (_, method, arguments) -> fill(Objects.requireNonNull(texts.getProperty(method.getName()), method.getName()),
                        method, arguments)));
    }

    private static String fill(String text, Method method, Object[] arguments) {
        String filled = text;
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            filled = filled.replace("{" + parameters[i].getName() + "}", arguments[i].toString());
        }
        return filled;
    }
}
