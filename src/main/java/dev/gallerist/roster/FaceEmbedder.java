package dev.gallerist.roster;

import dev.gallerist.frame.Frame;
import dev.gallerist.vision.FaceDetection;
import dev.gallerist.vision.FaceNet;
import java.util.List;

/** CNN-1 of the paper: identity features of faces. Belongs to one thread at a time. */
public final class FaceEmbedder implements AutoCloseable {

    private final FaceNet net;
    private final String output;

    /**
     * @param net closed with the embedder
     * @param output the net's output with the features
     */
    public FaceEmbedder(FaceNet net, String output) {
        this.net = net;
        this.output = output;
    }

    /** An embedding of each face, in the order of the faces. */
    public List<Embedding> embed(Frame frame, List<FaceDetection> faces) {
        return net.look(frame, faces).stream()
                .map(outputs -> new Embedding(outputs.get(output)))
                .toList();
    }

    @Override
    public void close() {
        net.close();
    }
}
