package dev.gallerist.pipeline;

import dev.gallerist.affect.ExpressionReader;
import dev.gallerist.roster.FaceEmbedder;
import dev.gallerist.roster.Table1Grouping;
import dev.gallerist.vision.FaceDetector;
import java.util.Map;
import java.util.Optional;

/**
 * What one lesson is read with. Made by {@link Profile#open}; belongs to the lesson's thread, which closes it.
 *
 * @param embedder empty where names and tiles alone tell who is who
 * @param models what does each task, by task, with the first digits of its checksum
 * @param notice one sentence for people where another profile had been expected
 */
public record Instruments(
        Profile profile,
        FaceDetector faces,
        TileNames names,
        Optional<FaceEmbedder> embedder,
        ExpressionReader expressions,
        Table1Grouping grouping,
        Map<String, String> models,
        Optional<String> notice)
        implements AutoCloseable {

    /** The same, saying why they were chosen. */
    Instruments because(String notice) {
        return new Instruments(profile, faces, names, embedder, expressions, grouping, models, Optional.of(notice));
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
