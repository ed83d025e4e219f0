package dev.gallerist.cli.train;

import dev.gallerist.affect.stat.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * VGAF (Video Group AFfect) as the EmotiW challenges gave it out: {@code Train/*.mp4} and {@code Val/*.mp4} with
 * {@code Train_labels.txt} and {@code Val_labels.txt} of lines "Vid_name Label" (1 positive, 2 neutral, 3 negative), each level
 * at most one folder deeper than that. Clips {@code 12_1}, {@code 12_2} were cut from the same video.
 */
final class VgafFolder {

    private static final long LARGEST_LIST = 4 << 20;

    private VgafFolder() {}

    /** @throws IOException when the folder is not laid out so, with one sentence */
    static ClipSet read(Path set) throws IOException {
        List<Clip> training = new ArrayList<>();
        List<Clip> validation = new ArrayList<>();
        int missing = clips(set, "Train", training) + clips(set, "Val", validation);
        return new ClipSet("VGAF", Subject.GROUP, Subject.GROUP.classes(), training, validation, missing);
    }

    private static int clips(Path set, String part, List<Clip> into) throws IOException {
        List<Path> levels = ClipSet.withChildren(ClipSet.withChildren(List.of(set)));
        Path folder = ClipSet.named(levels.subList(1, levels.size()), part)
                .orElseThrow(() -> new IOException("The folder " + set + " has no folder " + part
                        + "; give the folder of VGAF that holds Train and Val."));
        Map<String, Path> videos = videos(folder);
        Map<String, Integer> labels = labels(list(levels, part));
        int missing = 0;
        for (Map.Entry<String, Integer> labelled : labels.entrySet()) {
            Path file = videos.get(labelled.getKey());
            if (file == null) {
                missing++;
                continue;
            }
            String source = labelled.getKey().replaceFirst("_[^_]*$", "");
            into.add(new Clip(file, ClipSet.nameWithin(set, file), source, labelled.getValue()));
        }
        if (into.isEmpty()) {
            throw new IOException("The folder " + folder + " has none of the clips that " + part
                    + "_labels.txt names; unpack VGAF's videos there.");
        }
        into.sort((a, b) -> a.name().compareTo(b.name()));
        return missing;
    }

    private static Map<String, Path> videos(Path folder) throws IOException {
        Map<String, Path> videos = new HashMap<>();
        for (Path level : ClipSet.withChildren(List.of(folder))) {
            for (Path file : ClipSet.entries(level, ClipSet::isClip)) {
                videos.putIfAbsent(withoutEnding(file.getFileName().toString()), file);
            }
        }
        return videos;
    }

    private static Path list(List<Path> levels, String part) throws IOException {
        String name = part + "_labels.txt";
        for (Path level : levels) {
            Optional<Path> file = ClipSet.named(ClipSet.entries(level, Files::isRegularFile), name);
            if (file.isPresent()) {
                return file.get();
            }
        }
        throw new IOException("There is no " + name + " in VGAF's folder; put it beside the folder " + part + ".");
    }

    private static Map<String, Integer> labels(Path list) throws IOException {
        if (Files.size(list) > LARGEST_LIST) {
            throw new IOException(list.getFileName() + " is larger than any list of VGAF; put the original there.");
        }
        Map<String, Integer> labels = new HashMap<>();
        for (String line :
                Files.readString(list, StandardCharsets.ISO_8859_1).lines().toList()) {
            String[] words = line.trim().split("[\\s,]+");
            if (line.isBlank() || words[0].equalsIgnoreCase("Vid_name")) {
                continue;
            }
            if (words.length != 2 || !words[1].matches("[123]")) {
                throw new IOException(list.getFileName()
                        + " has a line that is not a clip's name and 1, 2 or 3; put the" + " original there.");
            }
            labels.put(withoutEnding(words[0]), Integer.parseInt(words[1]) - 1);
        }
        return labels;
    }

    private static String withoutEnding(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]{2,4}$", "");
    }
}
