import { Publication as Publication_15d251788f804dabb044f9125fcae8bd } from '../../../admin/Publication.tsx'
import { Preview as Preview_c4ca80f29c09ea793fe70c37d9900cc6 } from '../../../admin/Preview.tsx'
import { PhotoCell as PhotoCell_01a687fa9df592088554ad2737f1f6f0 } from '../../../admin/PhotoCell.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { MentionLabel as MentionLabel_ef31eea220eb589988b80981a961fd96 } from '../../../admin/MentionLabel.tsx'
import { LegalParagraphField as LegalParagraphField_27a4f5f57216dd8dd7e96665b09b71a9 } from '../../../admin/LegalParagraphField.tsx'
import { FootnoteLabel as FootnoteLabel_ef31eea220eb589988b80981a961fd96 } from '../../../admin/MentionLabel.tsx'
import { ClaimLabel as ClaimLabel_d2a64706590cd486f19fabdfc0f1c759 } from '../../../admin/ClaimLabel.tsx'
import { Workflow as Workflow_9ce1c58e665a366779c3cc5f07db04e9 } from '../../../admin/Workflow.tsx'
import { Names as Names_e852f0e176daef691c6235239b1236cf } from '../../../admin/Names.tsx'
import { Evidence as Evidence_8ab33750565f61e0f811afca3f2e79ee } from '../../../admin/Evidence.tsx'
import { TakingBack as TakingBack_7479522f8ebb9a99500a7e22868477db } from '../../../admin/TakingBack.tsx'
import { BylineLabel as BylineLabel_7c85341cc250ff6ba36c53b31751c249 } from '../../../admin/BylineLabel.tsx'
import { SaveGuard as SaveGuard_100b8c3b9e465a8665c73dcf06adb7ad } from '../../../admin/SaveGuard.tsx'
import { FreshPreview as FreshPreview_29ccd985a274d4f3b2643ec4f14cb83b } from '../../../admin/FreshPreview.tsx'
import { CommentsQueueLink as CommentsQueueLink_7587a592af4c8e3b1fcd229f61906414 } from '../../../admin/CommentsQueueLink.tsx'
import { Duplicates as Duplicates_67091a015bc9886aec7f7e0167a4279e } from '../../../admin/Duplicates.tsx'
import { EntityUses as EntityUses_1c04174857850dd80e288661b382e824 } from '../../../admin/EntityUses.tsx'
import { MergeEntity as MergeEntity_8fa800187c720f9893b45a4dbe56e3cc } from '../../../admin/MergeEntity.tsx'
import { NameLabel as NameLabel_405ca694ce7ea588d136603d1d57a2b1 } from '../../../admin/NameLabel.tsx'
import { ParagraphLabel as ParagraphLabel_a391af1b5d9ab8b3e57d40f48f0f87b1 } from '../../../admin/ParagraphLabel.tsx'
import { AccountSecondFactor as AccountSecondFactor_4f77e8f47f33d7d4d0684e2c27b1886f } from '../../../admin/AccountSecondFactor.tsx'
import { SendAgain as SendAgain_971745de7917041eb03f3ba2b6f5c87a } from '../../../admin/SendAgain.tsx'
import { LookForVanished as LookForVanished_10b14e6e53ecea8c97cfce3f84ef9968 } from '../../../admin/LookForVanished.tsx'
import { WhatMoved as WhatMoved_28573ccb58da349660c14f88c1f6643d } from '../../../admin/WhatMoved.tsx'
import { Icon as Icon_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { Logo as Logo_31632a3714af2a4550104a8aa2f6722e } from '../../../admin/Logo.tsx'
import { PublisherNotice as PublisherNotice_4e0831a3659b2d0773ac66d3031ad28b } from '../../../admin/PublisherNotice.tsx'
import { ScheduleNotice as ScheduleNotice_5b2c004a6ed37d6e93ad25f627eeb5cd } from '../../../admin/ScheduleNotice.tsx'
import { RightsNotice as RightsNotice_d31e683a18567469940c92b058a98e01 } from '../../../admin/RightsNotice.tsx'
import { BoardLink as BoardLink_185774d9d338ec10c9709520b4a62f98 } from '../../../admin/BoardLink.tsx'
import { Board as Board_4e2ae315dbcd76f03c15ec15e2897d89 } from '../../../admin/Board.tsx'
import { CommentsQueue as CommentsQueue_ea299410c0d7cf741de90a37b94e7a70 } from '../../../admin/CommentsQueue.tsx'
import { FirstAdmin as FirstAdmin_469abe857482b3a43c27d54318b185d1 } from '../../../admin/FirstAdmin.tsx'
import { SignIn as SignIn_172d840376f00bc7f4cc2d2c934dd409 } from '../../../admin/SignIn.tsx'
import { NoEmail as NoEmail_3177a755c325e528b87e0d4835ffabce } from '../../../admin/NoEmail.tsx'
import { MustSetUp as MustSetUp_e90d882201e5df0378f58a6f88eed33b } from '../../../admin/MustSetUp.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/Publication.tsx#Publication": Publication_15d251788f804dabb044f9125fcae8bd,
  "/admin/Preview.tsx#Preview": Preview_c4ca80f29c09ea793fe70c37d9900cc6,
  "/admin/PhotoCell.tsx#PhotoCell": PhotoCell_01a687fa9df592088554ad2737f1f6f0,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/MentionLabel.tsx#MentionLabel": MentionLabel_ef31eea220eb589988b80981a961fd96,
  "/admin/LegalParagraphField.tsx#LegalParagraphField": LegalParagraphField_27a4f5f57216dd8dd7e96665b09b71a9,
  "/admin/MentionLabel.tsx#FootnoteLabel": FootnoteLabel_ef31eea220eb589988b80981a961fd96,
  "/admin/ClaimLabel.tsx#ClaimLabel": ClaimLabel_d2a64706590cd486f19fabdfc0f1c759,
  "/admin/Workflow.tsx#Workflow": Workflow_9ce1c58e665a366779c3cc5f07db04e9,
  "/admin/Names.tsx#Names": Names_e852f0e176daef691c6235239b1236cf,
  "/admin/Evidence.tsx#Evidence": Evidence_8ab33750565f61e0f811afca3f2e79ee,
  "/admin/TakingBack.tsx#TakingBack": TakingBack_7479522f8ebb9a99500a7e22868477db,
  "/admin/BylineLabel.tsx#BylineLabel": BylineLabel_7c85341cc250ff6ba36c53b31751c249,
  "/admin/SaveGuard.tsx#SaveGuard": SaveGuard_100b8c3b9e465a8665c73dcf06adb7ad,
  "/admin/FreshPreview.tsx#FreshPreview": FreshPreview_29ccd985a274d4f3b2643ec4f14cb83b,
  "/admin/CommentsQueueLink.tsx#CommentsQueueLink": CommentsQueueLink_7587a592af4c8e3b1fcd229f61906414,
  "/admin/Duplicates.tsx#Duplicates": Duplicates_67091a015bc9886aec7f7e0167a4279e,
  "/admin/EntityUses.tsx#EntityUses": EntityUses_1c04174857850dd80e288661b382e824,
  "/admin/MergeEntity.tsx#MergeEntity": MergeEntity_8fa800187c720f9893b45a4dbe56e3cc,
  "/admin/NameLabel.tsx#NameLabel": NameLabel_405ca694ce7ea588d136603d1d57a2b1,
  "/admin/ParagraphLabel.tsx#ParagraphLabel": ParagraphLabel_a391af1b5d9ab8b3e57d40f48f0f87b1,
  "/admin/AccountSecondFactor.tsx#AccountSecondFactor": AccountSecondFactor_4f77e8f47f33d7d4d0684e2c27b1886f,
  "/admin/SendAgain.tsx#SendAgain": SendAgain_971745de7917041eb03f3ba2b6f5c87a,
  "/admin/LookForVanished.tsx#LookForVanished": LookForVanished_10b14e6e53ecea8c97cfce3f84ef9968,
  "/admin/WhatMoved.tsx#WhatMoved": WhatMoved_28573ccb58da349660c14f88c1f6643d,
  "/admin/Logo.tsx#Icon": Icon_31632a3714af2a4550104a8aa2f6722e,
  "/admin/Logo.tsx#Logo": Logo_31632a3714af2a4550104a8aa2f6722e,
  "/admin/PublisherNotice.tsx#PublisherNotice": PublisherNotice_4e0831a3659b2d0773ac66d3031ad28b,
  "/admin/ScheduleNotice.tsx#ScheduleNotice": ScheduleNotice_5b2c004a6ed37d6e93ad25f627eeb5cd,
  "/admin/RightsNotice.tsx#RightsNotice": RightsNotice_d31e683a18567469940c92b058a98e01,
  "/admin/BoardLink.tsx#BoardLink": BoardLink_185774d9d338ec10c9709520b4a62f98,
  "/admin/Board.tsx#Board": Board_4e2ae315dbcd76f03c15ec15e2897d89,
  "/admin/CommentsQueue.tsx#CommentsQueue": CommentsQueue_ea299410c0d7cf741de90a37b94e7a70,
  "/admin/FirstAdmin.tsx#FirstAdmin": FirstAdmin_469abe857482b3a43c27d54318b185d1,
  "/admin/SignIn.tsx#SignIn": SignIn_172d840376f00bc7f4cc2d2c934dd409,
  "/admin/NoEmail.tsx#NoEmail": NoEmail_3177a755c325e528b87e0d4835ffabce,
  "/admin/MustSetUp.tsx#MustSetUp": MustSetUp_e90d882201e5df0378f58a6f88eed33b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
