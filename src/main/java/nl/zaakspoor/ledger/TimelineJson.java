// SPDX-License-Identifier: EUPL-1.2
package nl.zaakspoor.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import nl.zaakspoor.catalogue.DepartmentId;
import nl.zaakspoor.catalogue.Language;
import nl.zaakspoor.catalogue.ProductId;
import nl.zaakspoor.catalogue.Text;
import nl.zaakspoor.timeline.Fact;
import nl.zaakspoor.timeline.News;
import nl.zaakspoor.timeline.Occurrence;
import nl.zaakspoor.timeline.Reference;
import nl.zaakspoor.timeline.Timeline;

/**
 * The stored form of a timeline: Smile, a binary JSON that writes a name or a short text once and then refers to it. It may
 * change freely: a stored timeline of another {@link Timeline#FOLD_VERSION} is folded again from its events, and read only to
 * compare, as far as it can be.
 */
final class TimelineJson {
    private static final JsonSetter.Value EMPTY_WHEN_ABSENT = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper JSON = SmileMapper.builder(
            SmileFactory.builder().enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES).build())
            .addModule(new Jdk8Module()).addModule(new JavaTimeModule()).addModule(ownForms())
            .addMixIn(News.class, NewsKinds.class).addMixIn(Fact.Extension.class, ExtensionKinds.class)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // Only the components of a record are stored, not what follows from them.
            // What another version left out must not come back as null.
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // Every event reads and writes a whole timeline: what is empty, false or zero is left out, and read as that again.
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_DEFAULT, Include.ALWAYS))
            .withConfigOverride(List.class, lists -> lists.setSetterInfo(EMPTY_WHEN_ABSENT))
            .withConfigOverride(Set.class, sets -> sets.setSetterInfo(EMPTY_WHEN_ABSENT))
            .withConfigOverride(Map.class, maps -> maps.setSetterInfo(EMPTY_WHEN_ABSENT))
            .withConfigOverride(String.class, texts -> texts.setSetterInfo(EMPTY_WHEN_ABSENT))
            .build();

    private TimelineJson() {}

    static byte[] write(Timeline timeline) {
        try {
            return JSON.writeValueAsBytes(timeline);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a timeline can always be written", e);
        }
    }

    static Timeline read(byte[] json) {
        try {
            return JSON.readValue(json, Timeline.class);
        } catch (IOException e) {
            // No cause: its message may quote what the timeline holds.
            throw new IllegalArgumentException("a stored timeline cannot be read");
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@Type(value = News.Asked.class, name = "asked"), @Type(value = News.Meeting.class, name = "meeting"),
            @Type(value = News.Planned.class, name = "planned"), @Type(value = News.Later.class, name = "later"),
            @Type(value = News.Turned.class, name = "turned"), @Type(value = News.Decided.class, name = "decided"),
            @Type(value = News.Contact.class, name = "contact"), @Type(value = News.Did.class, name = "did"),
            @Type(value = News.Step.class, name = "step"),
            @Type(value = News.End.class, name = "end"),
            @Type(value = News.Happened.class, name = "happened"), @Type(value = News.AfterEnd.class, name = "after-end"),
            @Type(value = News.Unknown.class, name = "unknown")})
    private interface NewsKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({@Type(value = Fact.Extension.Until.class, name = "until"),
            @Type(value = Fact.Extension.By.class, name = "by")})
    private interface ExtensionKinds {}

    private static SimpleModule ownForms() {
        SimpleModule module = new SimpleModule();
        asString(module, Reference.class, Reference::value, Reference::new);
        asString(module, ProductId.class, ProductId::value, ProductId::new);
        asString(module, DepartmentId.class, DepartmentId::value, DepartmentId::new);
        asString(module, Language.class, Language::code, Language::new);
        moments(module);
        texts(module);
        return module;
    }

    /** Moments as microseconds since 1970, and a moment of which only the day is known as that day. */
    private static void moments(SimpleModule module) {
        module.addSerializer(Instant.class, new StdSerializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Instant moment, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeNumber(micros(moment));
            }
        });
        module.addDeserializer(Instant.class, new StdDeserializer<>(Instant.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return moment(in.getLongValue());
            }
        });
        module.addSerializer(Occurrence.class, new StdSerializer<>(Occurrence.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Occurrence when, JsonGenerator out, SerializerProvider provider) throws IOException {
                if (when.dayOnly()) {
                    out.writeString(when.day().toString());
                } else {
                    out.writeNumber(micros(when.at()));
                }
            }
        });
        module.addDeserializer(Occurrence.class, new StdDeserializer<>(Occurrence.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public Occurrence deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return in.hasToken(JsonToken.VALUE_STRING)
                        ? Occurrence.on(LocalDate.parse(in.getText()))
                        : Occurrence.at(moment(in.getLongValue()));
            }
        });
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private static void texts(SimpleModule module) {
        module.addSerializer(Text.class, new StdSerializer<>(Text.class) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(Text text, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeStartObject();
                for (var entry : text.byLanguage().entrySet()) {
                    out.writeStringField(entry.getKey().code(), entry.getValue());
                }
                out.writeEndObject();
            }
        });
        module.addDeserializer(Text.class, new JsonDeserializer<>() {
            @Override
            public Text deserialize(JsonParser in, DeserializationContext context) throws IOException {
                Map<Language, String> texts = new HashMap<>();
                for (String code = in.nextFieldName(); code != null; code = in.nextFieldName()) {
                    texts.put(new Language(code), in.nextTextValue());
                }
                return new Text(texts);
            }
        });
    }

    private static <T> void asString(SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdSerializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read.apply(in.getValueAsString());
            }
        });
    }
}
