package dev.gallerist.cli.train;

import dev.gallerist.affect.stat.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AFEW (Acted Facial Expressions in the Wild) as the EmotiW challenges gave it out: {@code Train_AFEW/<class>/*.avi} and
 * {@code Val_AFEW/<class>/*.avi}, seven classes, each level at most one folder deeper than that.
 */
final class AfewFolder {

    /** Folder to class, in the order of the labels. */
    private static final List<Map.Entry<String, String>> CLASSES = List.of(
            Map.entry("Angry", "anger"),
            Map.entry("Disgust", "disgust"),
            Map.entry("Fear", "fear"),
            Map.entry("Happy", "happiness"),
            Map.entry("Neutral", "neutral"),
            Map.entry("Sad", "sadness"),
            Map.entry("Surprise", "surprise"));

    private AfewFolder() {}

    /** @throws IOException when the folder is not laid out so, with one sentence */
    static ClipSet read(Path set) throws IOException {
        List<String> classes = CLASSES.stream().map(Map.Entry::getValue).toList();
        return new ClipSet(
                "AFEW",
                Subject.INDIVIDUAL,
                classes,
                clips(set, "Train_AFEW", "Train"),
                clips(set, "Val_AFEW", "Val"),
                0);
    }

    private static List<Clip> clips(Path set, String... names) throws IOException {
        List<Path> levels = ClipSet.withChildren(ClipSet.withChildren(List.of(set)));
        Optional<Path> part = ClipSet.named(levels, names);
        if (part.isEmpty()) {
            throw new IOException("The folder " + set + " has no " + names[0] + "; give the folder of AFEW that holds"
                    + " Train_AFEW and Val_AFEW.");
        }
        List<Path> inside = ClipSet.withChildren(ClipSet.withChildren(List.of(part.get())));
        List<Clip> clips = new ArrayList<>();
        for (int label = 0; label < CLASSES.size(); label++) {
            Optional<Path> folder = ClipSet.named(inside, CLASSES.get(label).getKey());
            if (folder.isPresent() && Files.isDirectory(folder.get())) {
                clips.addAll(clipsOf(set, folder.get(), label));
            }
        }
        if (clips.isEmpty()) {
            throw new IOException("The folder " + part.get() + " has no clips in folders named Angry, Disgust, Fear,"
                    + " Happy, Neutral, Sad and Surprise; unpack AFEW's videos there.");
        }
        return clips;
    }

    private static List<Clip> clipsOf(Path set, Path folder, int label) throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (Path level : ClipSet.withChildren(List.of(folder))) {
            for (Path file : ClipSet.entries(level, ClipSet::isClip)) {
                String name = ClipSet.nameWithin(set, file);
                clips.add(new Clip(file, name, name, label));
            }
        }
        return clips;
    }
}
