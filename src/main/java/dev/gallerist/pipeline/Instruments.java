package dev.gallerist.pipeline;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.affect.stat.Aggregation;
import dev.gallerist.roster.FaceEmbedder;
import dev.gallerist.roster.Grouping;
import dev.gallerist.roster.Strategy;
import dev.gallerist.vision.FaceDetector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one lesson is read with. Made by {@link Profile#open}; belongs to the lesson's thread, which closes it.
 *
 * @param embedder empty where names and tiles alone tell who is who
 * @param aggregation how a window's faces become one reading
 * @param grouping tells who is who; fresh, for one lesson
 * @param models what does each task, by task, with the first digits of its checksum
 * @param notice one sentence for people where another profile or another classifier had been expected
 */
public record Instruments(
        Profile profile,
        FaceDetector faces,
        TileNames names,
        Optional<FaceEmbedder> embedder,
        ExpressionReader expressions,
        Aggregation aggregation,
        Grouping grouping,
        Map<String, String> models,
        Optional<String> notice)
        implements AutoCloseable {

    private static final String GROUPING = "grouping";

    /** The same, saying why they were chosen. */
    Instruments because(String why) {
        Optional<String> both = Optional.of(notice.map(own -> why + " " + own).orElse(why));
        return new Instruments(profile, faces, names, embedder, expressions, aggregation, grouping, models, both);
    }

    /** The same, but for the tile with this name: nobody is on it. */
    Instruments leavingOut(String ownName) {
        TileNames others = new OthersTiles(names, ownName);
        return new Instruments(profile, faces, others, embedder, expressions, aggregation, grouping, models, notice);
    }

    /** The same with another way to tell who is who; before the lesson begins. */
    public Instruments groupedBy(Strategy strategy) {
        Map<String, String> other = new LinkedHashMap<>(models);
        other.put(GROUPING, strategy.wireName());
        return new Instruments(
                profile, faces, names, embedder, expressions, aggregation, strategy.open(), other, notice);
    }

    /** Profile and models in words, for the page, and why where that may surprise. */
    public String inWords() {
        StringBuilder words = new StringBuilder(profile.wireName()).append(" profile");
        models.forEach(
                (task, model) -> words.append(", ").append(task).append(": ").append(model));
        notice.ifPresent(why -> words.append(". ").append(why));
        return words.toString();
    }

    @Override
    public void close() {
        faces.close();
        names.close();
        embedder.ifPresent(FaceEmbedder::close);
        expressions.close();
    }
}
